#include "testpch.h"
