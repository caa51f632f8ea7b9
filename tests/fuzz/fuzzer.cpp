// One reader under libFuzzer: `fuzzer READER [libFuzzer's own arguments]`. https://llvm.org/docs/LibFuzzer.html
#include "tests/fuzz/readers.h"

#include <cstdio>

namespace {

const fuzz::Reader *reader = nullptr;

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    reader = fuzz::readerNamed(qgetenv("MOVIEDB_FUZZ_READER"));
    if (reader == nullptr) {
        std::fputs("MOVIEDB_FUZZ_READER names no reader.\n", stderr);
        return 1;
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (reader == nullptr)
        return -1;
    reader->read(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
