#include "core/store/answers/sqlanswerstore.h"

#include "core/base/future.h"
#include "core/store/answers/answerfile.h"

#include <QPromise>
#include <QThread>
#include <QTimer>

#include <utility>

namespace moviedb::store {

namespace {

constexpr qsizetype usesToldAtOnce = 1000;

using Keeping = std::shared_ptr<QPromise<Result<Done>>>;

// Lives on the writing thread; the file is opened by the first job.
class AnswerWriter : public QObject
{
public:
    AnswerWriter(QString path, qint64 cap, std::chrono::milliseconds gathering)
        : m_path(std::move(path)), m_cap(cap), m_gathering(gathering)
    {
    }
    ~AnswerWriter() override { writeGathered(); }

    void keep(const QString &world, const QList<Document> &documents, const Keeping &keeping)
    {
        if (m_gathered.isEmpty())
            QTimer::singleShot(m_gathering, this, &AnswerWriter::writeGathered);
        m_gathered.append({world, documents, keeping});
    }
    // What could not be noted only makes an answer look older than it is.
    void markUsed(const QList<qint64> &answerIds)
    {
        const auto noted = trying([&](AnswerFile &file) { return file.markUsed(answerIds); });
        Q_UNUSED(noted)
    }

private:
    struct Gathered
    {
        QString world;
        QList<Document> documents;
        Keeping keeping;
    };

    // All of them are kept, or none of them.
    void writeGathered()
    {
        const QList<Gathered> all = std::exchange(m_gathered, {});
        if (all.isEmpty())
            return;
        QHash<QString, QList<Document>> byWorld;
        for (const Gathered &one : all)
            byWorld[one.world] += one.documents;
        const Result<Done> kept = trying([&](AnswerFile &file) -> Result<Done> {
            MOVIEDB_CHECK(file.keep(byWorld));
            return file.fitInto(m_cap);
        });
        for (const Gathered &one : all) {
            one.keeping->addResult(kept);
            one.keeping->finish();
        }
    }

    // Once more on a new file where this one turns out to be damaged.
    template <class Job> Result<Done> trying(const Job &job)
    {
        for (const bool first : {true, false}) {
            if (!m_file) {
                auto opened = AnswerFile::openToWrite(m_path);
                if (!opened)
                    return opened.error();
                m_file = std::move(*opened);
            }
            const Result<Done> done = job(*m_file);
            if (done || !first || !AnswerFile::isDamage(done.error()))
                return done;
            m_file.reset();
            AnswerFile::throwAway(m_path);
        }
        return Done{};
    }

    QString m_path;
    qint64 m_cap;
    std::chrono::milliseconds m_gathering;
    std::unique_ptr<AnswerFile> m_file;
    QList<Gathered> m_gathered;
};

// The thread with its writer, shared by the store and its readers.
class WriterThread
{
public:
    WriterThread(const QString &path, qint64 cap, std::chrono::milliseconds gathering)
        : m_writer(new AnswerWriter(path, cap, gathering))
    {
        m_writer->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_writer, &QObject::deleteLater);
        m_thread.start();
    }
    ~WriterThread() // behind all that was asked before
    {
        QMetaObject::invokeMethod(m_writer, [thread = &m_thread] { thread->quit(); });
        m_thread.wait();
    }
    AnswerWriter *writer() const { return m_writer; }

private:
    QThread m_thread;
    AnswerWriter *m_writer;
};
using WriterPointer = std::shared_ptr<WriterThread>;

class SqlAnswerReader : public AnswerReader
{
public:
    SqlAnswerReader(WriterPointer writer, QString path, QString world, QDateTime asOf)
        : m_writer(std::move(writer)), m_path(std::move(path)), m_world(std::move(world)),
          m_asOf(std::move(asOf))
    {
    }
    ~SqlAnswerReader() override { tellUses(); }

    Result<std::optional<Document>> answer(const Need &need) override
    {
        if (!isOpen())
            return std::optional<Document>();
        MOVIEDB_TRY(found, m_file->find(m_world, need, m_asOf));
        if (!found)
            return std::optional<Document>();
        m_used << found->answerId;
        if (m_used.size() >= usesToldAtOnce)
            tellUses();
        return std::optional<Document>(std::move(found->document));
    }
    std::optional<Document> head(const Need &need) override
    {
        if (!isOpen())
            return std::nullopt;
        const auto found = m_file->head(m_world, need, m_asOf);
        return found ? *found : std::nullopt;
    }
    bool isEmpty() override
    {
        const auto holds = isOpen() ? m_file->holds(m_world) : Result<bool>(false);
        return holds && !*holds;
    }

private:
    // Nobody may have written one yet: looked for again with every question.
    bool isOpen()
    {
        if (!m_file)
            m_file = AnswerFile::openToRead(m_path);
        return m_file != nullptr;
    }
    void tellUses()
    {
        if (m_used.isEmpty())
            return;
        QMetaObject::invokeMethod(
            m_writer->writer(),
            [writer = m_writer->writer(), used = std::exchange(m_used, {})] { writer->markUsed(used); });
    }

    WriterPointer m_writer;
    QString m_path, m_world;
    QDateTime m_asOf;
    std::unique_ptr<AnswerFile> m_file;
    QList<qint64> m_used;
};

class SqlAnswerStore : public AnswerStore
{
public:
    SqlAnswerStore(QString path, qint64 cap, std::chrono::milliseconds gathering)
        : m_path(std::move(path)), m_cap(cap),
          m_writer(std::make_shared<WriterThread>(m_path, cap, gathering))
    {
    }

    QFuture<Result<Done>> keep(const QString &world, const QList<Document> &documents) override
    {
        if (m_cap <= 0)
            return readyFuture(Result<Done>(Done{}));
        auto keeping = std::make_shared<QPromise<Result<Done>>>();
        keeping->start();
        QMetaObject::invokeMethod(m_writer->writer(),
                                  [writer = m_writer->writer(), keeping, world, documents] {
                                      writer->keep(world, documents, keeping);
                                  });
        return keeping->future();
    }
    std::unique_ptr<AnswerReader> reader(const QString &world, const QDateTime &asOf) override
    {
        return std::make_unique<SqlAnswerReader>(m_writer, m_path, world, asOf);
    }

private:
    const QString m_path;
    const qint64 m_cap;
    const WriterPointer m_writer;
};

} // namespace

std::shared_ptr<AnswerStore> makeAnswerStore(const QString &file, qint64 capBytes,
                                             std::chrono::milliseconds gathering)
{
    return std::make_shared<SqlAnswerStore>(file, capBytes, gathering);
}

QString answerFileIn(const QString &cacheDir)
{
    return cacheDir + QStringLiteral("/answers.sqlite");
}

} // namespace moviedb::store
