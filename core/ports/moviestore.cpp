#include "core/ports/moviestore.h"

#include "moc_moviestore.cpp"
