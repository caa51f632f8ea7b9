#include "ui/crawl/titlestage.h"

#include <QCoreApplication>

namespace moviedb::ui {

namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("TitleStage", text);
}

// Under way, and its page is found: a neighbour may still dispute it.
bool hasItsPage(const EntryStatus &status)
{
    return status.state == EntryState::Listed && status.stage >= EntryStage::Facts &&
           !status.wikipediaKey.isEmpty();
}

} // namespace

QString titleStageWord(TitleStage stage)
{
    switch (stage) {
    case TitleStage::Listed:
        return word(QT_TRANSLATE_NOOP("TitleStage", "Listed"));
    case TitleStage::Matched:
        return word(QT_TRANSLATE_NOOP("TitleStage", "Matched"));
    case TitleStage::Review:
        return word(QT_TRANSLATE_NOOP("TitleStage", "To review"));
    case TitleStage::NoPage:
        return word(QT_TRANSLATE_NOOP("TitleStage", "No page"));
    case TitleStage::Stored:
        return word(QT_TRANSLATE_NOOP("TitleStage", "Stored"));
    case TitleStage::Failed:
        return word(QT_TRANSLATE_NOOP("TitleStage", "Failed"));
    case TitleStage::Skipped:
        return word(QT_TRANSLATE_NOOP("TitleStage", "Skipped"));
    }
    return {};
}

bool isInStage(const EntryStatus &status, TitleStage stage)
{
    switch (stage) {
    case TitleStage::Listed:
        return true;
    case TitleStage::Matched:
        return status.state == EntryState::Accepted || hasItsPage(status);
    case TitleStage::Review:
        return status.state == EntryState::Review;
    case TitleStage::NoPage:
        return status.state == EntryState::None;
    case TitleStage::Stored:
        return status.movieId != 0;
    case TitleStage::Failed:
        return status.state == EntryState::Failed;
    case TitleStage::Skipped:
        return status.state == EntryState::Skipped;
    }
    return false;
}

} // namespace moviedb::ui
