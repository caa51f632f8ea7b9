// Exists so that cmake/pch.h is compiled in a target of its own.
