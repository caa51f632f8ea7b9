// What a test does a thousand times to be sure of a rule, the sanitizers see in fewer: they look for what every one of
// these times does with its memory, and cost three times the processor. The run without them is the whole one.
#pragma once

namespace moviedb::test {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool underSanitizers = true;
#else
constexpr bool underSanitizers = false;
#endif

} // namespace moviedb::test
