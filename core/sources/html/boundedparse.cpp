#include "core/sources/html/boundedparse.h"

#include <QDeadlineTimer>

#include <gumbo.h>

#include <csetjmp>
#include <cstdlib>

namespace moviedb::html {

namespace {

// Every block that the parser holds, in one ring, so that it can be stopped at any allocation and leaves nothing.
class Blocks
{
public:
    explicit Blocks(const ParseBudget &budget) : m_deadline(budget.time), m_left(budget.bytes)
    {
        m_ring.next = m_ring.previous = &m_ring;
    }
    Q_DISABLE_COPY_MOVE(Blocks)
    ~Blocks()
    {
        while (m_ring.next != &m_ring)
            release(m_ring.next);
    }

    void *allocate(size_t size)
    {
        if (++m_count % allocationsPerLook == 0 && m_deadline.hasExpired())
            std::longjmp(stop, outOfTime);
        m_left -= qsizetype(size);
        auto *block = m_left > 0 ? static_cast<Block *>(std::malloc(sizeof(Block) + size)) : nullptr;
        if (block == nullptr)
            std::longjmp(stop, outOfMemory);
        block->size = qsizetype(size);
        block->previous = &m_ring;
        block->next = m_ring.next;
        m_ring.next->previous = block;
        m_ring.next = block;
        return block + 1;
    }
    void free(void *memory)
    {
        if (memory == nullptr)
            return;
        Block *block = static_cast<Block *>(memory) - 1;
        m_left += block->size;
        release(block);
    }

    static constexpr int outOfTime = 1;
    static constexpr int outOfMemory = 2;
    std::jmp_buf stop;

private:
    struct alignas(std::max_align_t) Block
    {
        Block *next = nullptr;
        Block *previous = nullptr;
        qsizetype size = 0;
    };
    static void release(Block *block)
    {
        block->previous->next = block->next;
        block->next->previous = block->previous;
        std::free(block);
    }

    static constexpr int allocationsPerLook = 32;
    Block m_ring;
    QDeadlineTimer m_deadline;
    qsizetype m_left;
    int m_count = 0;
};

// A jump out of here crosses the parser's frames only, which are C.
int parseUnlessStopped(Blocks &blocks, const GumboOptions &options, const QByteArray &bytes,
                       GumboOutput *&output)
{
    const int stopped = setjmp(blocks.stop);
    if (stopped == 0)
        output = gumbo_parse_with_options(&options, bytes.constData(), size_t(bytes.size()));
    return stopped;
}

class WatchedMarkup : public ParsedMarkup
{
public:
    WatchedMarkup(const ParseBudget &budget, const QByteArray &bytes) : m_bytes(bytes), m_blocks(budget) {}

    int parse()
    {
        GumboOptions options = kGumboDefaultOptions;
        options.max_errors = 0;
        options.userdata = &m_blocks;
        options.allocator = [](void *blocks, size_t size) {
            return static_cast<Blocks *>(blocks)->allocate(size);
        };
        options.deallocator = [](void *blocks, void *memory) { static_cast<Blocks *>(blocks)->free(memory); };
        GumboOutput *output = nullptr; // belongs to m_blocks, which frees it without walking the tree
        const int stopped = parseUnlessStopped(m_blocks, options, m_bytes, output);
        m_root = stopped == 0 ? output->root : nullptr;
        return stopped;
    }

    static constexpr int outOfTime = Blocks::outOfTime;

private:
    QByteArray m_bytes;
    Blocks m_blocks;
};

} // namespace

Result<std::shared_ptr<const ParsedMarkup>> parseWithin(const ParseBudget &budget, const QByteArray &bytes,
                                                        const QString &where)
{
    auto markup = std::make_shared<WatchedMarkup>(budget, bytes);
    const int stopped = markup->parse();
    if (stopped == 0)
        return std::shared_ptr<const ParsedMarkup>(std::move(markup));
    return makeError(
        Fault::Limit,
        stopped == WatchedMarkup::outOfTime
            ? QStringLiteral("The page's markup takes more than %1 ms to read.").arg(budget.time.count())
            : QStringLiteral("The page's markup takes more than %1 MB to read.").arg(budget.bytes >> 20),
        where);
}

} // namespace moviedb::html
