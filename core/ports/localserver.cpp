#include "core/ports/localserver.h"

#include "moc_localserver.cpp"
