#include "ui/system/taskspanel.h"

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include "ui/lists/rowlist.h"
#include "ui/lists/rowlistdelegate.h"
#include "ui/system/tasksmodel.h"
#include "ui/words/fieldtext.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QTreeView>

namespace moviedb::ui {

namespace {

constexpr int leastOutcome = 140; // pixels

class TasksDelegate : public RowListDelegate
{
public:
    explicit TasksDelegate(QObject *parent) : RowListDelegate({TasksModel::Task}, parent) {}

protected:
    QRect paintLead(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const QRect &room) const override
    {
        if (index.column() != TasksModel::State)
            return room;
        struct Sign
        {
            const char *icon;
            QColor (*colour)(const QPalette &);
        };
        constexpr std::array<Sign, 5> signsByState{{{"play", theme::accent},
                                                    {"accepted", theme::accepted},
                                                    {"failed", theme::failed},
                                                    {"stop", theme::neutral},
                                                    {"warning", theme::doubt}}};
        const Sign &sign = signsByState.at(size_t(index.data(TasksModel::StateRole).toInt()));
        painter->drawPixmap(room.left(), room.center().y() - theme::iconSize / 2 + 1,
                            theme::iconPixmap(QLatin1String(sign.icon), sign.colour(option.palette),
                                              theme::iconSize, painter->device()->devicePixelRatio()));
        return room.adjusted(theme::iconSize + theme::gap, 0, 0, 0);
    }
};

} // namespace

TasksPanel::TasksPanel(QWidget *parent)
    : QStackedWidget(parent), m_model(new TasksModel(this)), m_view(new QTreeView(this)),
      m_none(new QLabel(
          tr("Crawls, backups, exports, imports and the like stand here while they run and afterwards, "
             "those of commands too."),
          this))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new TasksDelegate(m_view));
    m_view->setAccessibleName(tr("Tasks"));
    makeRowList(m_view);
    fitColumn(m_view, TasksModel::State, tr("Broken off") + QStringLiteral("0000"));
    fitColumn(m_view, TasksModel::Task, tr("Check of the database"));
    fitColumn(m_view, TasksModel::About, QStringLiteral("provider:us/maximum"));
    fitColumn(m_view, TasksModel::Started, shownTime(QDateTime::currentDateTime()));
    fitColumn(m_view, TasksModel::Took, tr("%1 min %2 s").arg(59).arg(59));
    m_view->header()->setSectionResizeMode(TasksModel::Outcome, QHeaderView::Stretch);
    keepRoom(m_view, TasksModel::Outcome, leastOutcome, {TasksModel::About, TasksModel::Took});
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_none->setMargin(theme::section);
    theme::setRole(m_none, "secondary");
    addWidget(m_view);
    addWidget(m_none);
    show({}, {});
}

void TasksPanel::show(const QList<TaskRecord> &tasks, const QDateTime &now)
{
    m_model->setTasks(tasks, now);
    setCurrentWidget(tasks.isEmpty() ? static_cast<QWidget *>(m_none) : m_view);
}

} // namespace moviedb::ui

#include "moc_taskspanel.cpp"
