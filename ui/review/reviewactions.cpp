#include "ui/review/reviewactions.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QWidget>

namespace moviedb::ui {

namespace {

constexpr int numberKeys = 9;

QString actionText(const char *text)
{
    return QCoreApplication::translate("Review", text);
}

QAction *addAction(QWidget *page, const QString &text, const QString &tip, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, page);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(
        tip, QKeySequence::listToString(keys.mid(0, 1), QKeySequence::NativeText)));
    page->addAction(action);
    return action;
}

} // namespace

ReviewActions::ReviewActions(QWidget *page)
    : accept(addAction(page, actionText("Accept"), actionText("Accept the chosen page"),
                       {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)})),
      noArticle(addAction(page, actionText("No article"),
                          actionText("This film has no article: store it without one"),
                          {QKeySequence(Qt::Key_0)})),
      rejectAll(addAction(page, actionText("Reject all"),
                          actionText("None of these pages is this film; they are not offered again"),
                          {QKeySequence(Qt::Key_X)})),
      postpone(addAction(page, actionText("Postpone"), actionText("Decide this title later"),
                         {QKeySequence(Qt::Key_S)})),
      back(addAction(page, actionText("Back"), actionText("Back to the title before"),
                     {QKeySequence(Qt::Key_B)})),
      search(addAction(page, actionText("Search again"), actionText("Search with other words"),
                       {QKeySequence(Qt::Key_Slash)})),
      open(addAction(page, actionText("Open page"), actionText("Open the chosen page in the browser"),
                     {QKeySequence(Qt::Key_O)})),
      paste(addAction(page, actionText("Paste address"), actionText("Give the address of the right page"),
                      {QKeySequence(Qt::Key_P)})),
      undo(addAction(page, actionText("Undo"), actionText("Take the last decision back"),
                     {QKeySequence(Qt::Key_U)}))
{
    for (int number = 1; number <= numberKeys; ++number)
        choose.append(addAction(page, QString::number(number), actionText("Choose this page"),
                                {QKeySequence(Qt::Key_0 + number)}));
}

} // namespace moviedb::ui
