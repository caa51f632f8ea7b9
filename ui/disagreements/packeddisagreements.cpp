#include "ui/disagreements/packeddisagreements.h"

#include <QHash>

#include <bit>

namespace moviedb::ui {

namespace {

constexpr uchar sevenBits = 0x7f;
constexpr uchar moreBit = 0x80;

} // namespace

class PackedDisagreements::Writer
{
public:
    explicit Writer(PackedDisagreements &packed) : m_packed(packed) {}

    void add(const Disagreement &one)
    {
        m_packed.m_begins.push_back(quint32(m_packed.m_numbers.size()));
        addNumber(quint64(one.movieId));
        addText(one.title);
        addText(one.field);
        addNumber(std::bit_cast<quint64>(one.distance));
        addText(one.words);
        addNumber(quint64(one.opinions.size()));
        for (const Opinion &opinion : one.opinions)
            addOpinion(opinion);
    }

private:
    void addOpinion(const Opinion &opinion)
    {
        addNumber(opinion.shown ? 1 : 0);
        addText(opinion.value);
        for (const QStringList &texts : {opinion.sources, opinion.names, opinion.snippets}) {
            addNumber(quint64(texts.size()));
            for (const QString &text : texts)
                addText(text);
        }
        addNumber(quint64(opinion.receipts.size()));
        for (const Receipt &receipt : opinion.receipts) {
            for (const QString &text : {receipt.source, receipt.url, receipt.revision, receipt.extractor})
                addText(text);
            addNumber(receipt.fetchedAt.isValid() ? 1 : 0);
            addNumber(receipt.fetchedAt.isValid() ? quint64(receipt.fetchedAt.toMSecsSinceEpoch()) : 0);
        }
    }
    // Seven bits in each byte, the lowest first; the eighth says that there are more.
    void addNumber(quint64 number)
    {
        for (; number > sevenBits; number >>= 7)
            m_packed.m_numbers += char(number | moreBit);
        m_packed.m_numbers += char(number);
    }
    void addText(const QString &text)
    {
        const auto known = m_places.constFind(text);
        if (known != m_places.cend())
            return addNumber(quint64(*known));
        m_packed.m_texts += text.toUtf8();
        m_packed.m_ends.push_back(quint32(m_packed.m_texts.size()));
        m_places.insert(text, m_places.size());
        addNumber(quint64(m_places.size() - 1));
    }

    PackedDisagreements &m_packed;
    QHash<QString, qsizetype> m_places;
};

class PackedDisagreements::Reader
{
public:
    Reader(const PackedDisagreements &packed, qsizetype place)
        : m_packed(packed), m_next(packed.m_begins.at(size_t(place)))
    {
    }

    Disagreement read()
    {
        Disagreement one;
        one.movieId = qint64(nextNumber());
        one.title = nextText();
        one.field = nextText();
        one.distance = std::bit_cast<double>(nextNumber());
        one.words = nextText();
        for (quint64 left = nextNumber(); left > 0; --left)
            one.opinions << nextOpinion();
        return one;
    }

private:
    Opinion nextOpinion()
    {
        Opinion opinion;
        opinion.shown = nextNumber() != 0;
        opinion.value = nextText();
        for (QStringList *texts : {&opinion.sources, &opinion.names, &opinion.snippets})
            for (quint64 left = nextNumber(); left > 0; --left)
                texts->append(nextText());
        for (quint64 left = nextNumber(); left > 0; --left) {
            Receipt receipt;
            for (QString *text : {&receipt.source, &receipt.url, &receipt.revision, &receipt.extractor})
                *text = nextText();
            const bool isDated = nextNumber() != 0;
            const auto time = qint64(nextNumber());
            if (isDated)
                receipt.fetchedAt = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
            opinion.receipts << receipt;
        }
        return opinion;
    }
    quint64 nextNumber()
    {
        quint64 number = 0;
        for (int bits = 0;; bits += 7) {
            const auto byte = uchar(m_packed.m_numbers.at(m_next++));
            number |= quint64(byte & sevenBits) << bits;
            if ((byte & moreBit) == 0)
                return number;
        }
    }
    QString nextText()
    {
        const quint64 place = nextNumber();
        const quint32 begin = place == 0 ? 0 : m_packed.m_ends[place - 1];
        return QString::fromUtf8(
            QByteArrayView(m_packed.m_texts).sliced(begin, m_packed.m_ends[place] - begin));
    }

    const PackedDisagreements &m_packed;
    qsizetype m_next;
};

PackedDisagreements::PackedDisagreements(const QList<Disagreement> &list)
{
    Writer writer(*this);
    for (const Disagreement &one : list)
        writer.add(one);
    m_texts.squeeze();
    m_numbers.squeeze();
    m_ends.shrink_to_fit();
    m_begins.shrink_to_fit();
}

Disagreement PackedDisagreements::at(qsizetype place) const
{
    return Reader(*this, place).read();
}

qsizetype PackedDisagreements::bytes() const
{
    return m_texts.capacity() + m_numbers.capacity() +
           qsizetype(sizeof(quint32) * (m_ends.capacity() + m_begins.capacity()));
}

} // namespace moviedb::ui
