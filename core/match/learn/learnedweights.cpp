#include "core/match/learn/learnedweights.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace moviedb::match {

namespace {

QString learnedFile(const QString &dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("match-weights.bin"));
}

Result<QByteArray> weightsInUse(const QString &dataFolder)
{
    QFile file(learnedFile(dataFolder));
    if (dataFolder.isEmpty() || !file.exists())
        return FilmClassifier::shippedWeights();
    const QByteArray weights = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (file.error() != QFileDevice::NoError)
        return makeError(Fault::Io,
                         QStringLiteral("What was learned cannot be read: %1.").arg(file.errorString()),
                         file.fileName(), QStringLiteral("Check the permissions of the file."));
    return weights;
}

} // namespace

Result<FilmClassifier> classifierInUse(const QString &dataFolder)
{
    const Result<QByteArray> weights = weightsInUse(dataFolder);
    if (!weights)
        return weights.error();
    Result<FilmClassifier> classifier = FilmClassifier::load(*weights);
    if (classifier)
        return classifier;
    Error error = classifier.error();
    error.where = learnedFile(dataFolder);
    error.remedy = QStringLiteral("Delete the file, or run: moviedb train --forget");
    return error;
}

Result<RetrainOutcome> learn(const QString &dataFolder, const QList<PastJudgment> &judgments)
{
    if (const auto inUse = classifierInUse(dataFolder); !inUse) // damaged: its error names the way back
        return inUse.error();
    const Result<QByteArray> current = weightsInUse(dataFolder);
    if (!current)
        return current.error();
    const Result<QByteArray> shipped = FilmClassifier::shippedWeights();
    if (!shipped)
        return shipped.error();
    Result<RetrainOutcome> fresh = retrain(*shipped, judgments);
    if (!fresh || fresh->samples == 0)
        return fresh;
    Result<RetrainOutcome> outcome = chooseWeights(*current, fresh->weights, judgments);
    if (!outcome)
        return outcome;
    outcome.value().samples = fresh->samples;
    if (outcome->used && outcome->weights == *current)
        outcome.value().why = QStringLiteral("These decisions teach nothing that is not known already.");
    if (!outcome->used || outcome->weights == *current)
        return outcome;
    QDir().mkpath(dataFolder);
    QSaveFile file(learnedFile(dataFolder));
    if (!file.open(QIODevice::WriteOnly) || file.write(outcome->weights) != outcome->weights.size() ||
        !file.commit())
        return makeError(Fault::Io,
                         QStringLiteral("What was learned cannot be kept: %1.").arg(file.errorString()),
                         file.fileName(), QStringLiteral("Free some space or check the folder."));
    return outcome;
}

Result<Done> forgetLearned(const QString &dataFolder)
{
    QFile file(learnedFile(dataFolder));
    if (file.exists() && !file.remove())
        return makeError(Fault::Io, QStringLiteral("The file cannot be removed: %1.").arg(file.errorString()),
                         file.fileName());
    return Done{};
}

} // namespace moviedb::match
