#include "ui/views/savedviews.h"

#include "core/exporting/where.h"

#include <QCoreApplication>
#include <QSettings>
#include <QUrl>

namespace moviedb::ui {

Result<Done> writtenOut(QSettings &settings)
{
    settings.sync();
    if (settings.status() == QSettings::NoError)
        return Done{};
    return makeError(
        Fault::Io,
        QCoreApplication::translate("SavedViews", "%1 cannot be written.").arg(settings.fileName()), {},
        QCoreApplication::translate("SavedViews", "Give the folder the right to be written."));
}

SavedViews::SavedViews(QString file, TableInfo table) : m_file(std::move(file)), m_table(std::move(table))
{
}

// A name may hold what separates keys.
QString SavedViews::place(const QString &name) const
{
    return QStringLiteral("%1/views/%2")
        .arg(m_table.name, QString::fromLatin1(QUrl::toPercentEncoding(name)));
}

QStringList SavedViews::names() const
{
    if (!isKept())
        return {};
    QSettings settings(m_file, QSettings::IniFormat);
    settings.beginGroup(m_table.name + QStringLiteral("/views"));
    QStringList names;
    for (const QString &group : settings.childGroups())
        names << QUrl::fromPercentEncoding(group.toLatin1());
    std::sort(names.begin(), names.end(), [](const QString &left, const QString &right) {
        const int order = QString::localeAwareCompare(left, right);
        return order == 0 ? left < right : order < 0;
    });
    return names;
}

Result<SavedView> SavedViews::view(const QString &name) const
{
    QSettings settings(m_file, QSettings::IniFormat);
    settings.beginGroup(place(name));
    if (settings.childKeys().isEmpty())
        return makeError(
            Fault::NotFound,
            QCoreApplication::translate("SavedViews", "There is no view “%1” any more.").arg(name));
    SavedView view;
    view.name = name;
    view.search = settings.value(QStringLiteral("search")).toString();
    view.columns = settings.value(QStringLiteral("columns")).toByteArray();
    view.colours = settings.value(QStringLiteral("colours")).toStringList();
    const QString where = settings.value(QStringLiteral("where")).toString();
    if (!where.isEmpty()) {
        MOVIEDB_TRY(filters, parseWhere(where, m_table));
        view.filters = filters;
    }
    const QString sort = settings.value(QStringLiteral("sort")).toString();
    if (m_table.column(sort) != nullptr)
        view.sort = {SortKey{sort, settings.value(QStringLiteral("descending")).toBool()}};
    return view;
}

Result<Done> SavedViews::save(const SavedView &view)
{
    QSettings settings(m_file, QSettings::IniFormat);
    settings.beginGroup(place(view.name));
    settings.setValue(QStringLiteral("search"), view.search);
    settings.setValue(QStringLiteral("where"), describeFilters(view.filters));
    settings.setValue(QStringLiteral("sort"), view.sort.isEmpty() ? QString() : view.sort.first().column);
    settings.setValue(QStringLiteral("descending"), !view.sort.isEmpty() && view.sort.first().descending);
    settings.setValue(QStringLiteral("columns"), view.columns);
    settings.setValue(QStringLiteral("colours"), view.colours);
    return writtenOut(settings);
}

Result<Done> SavedViews::remove(const QString &name)
{
    QSettings settings(m_file, QSettings::IniFormat);
    settings.remove(place(name));
    return writtenOut(settings);
}

Result<Done> SavedViews::rename(const QString &name, const QString &to)
{
    if (names().contains(to))
        return makeError(
            Fault::Conflict,
            QCoreApplication::translate("SavedViews", "There is a view “%1” already.").arg(to), {},
            QCoreApplication::translate("SavedViews", "Choose another name, or delete that one first."));
    QSettings settings(m_file, QSettings::IniFormat);
    QMap<QString, QVariant> values;
    settings.beginGroup(place(name));
    for (const QString &key : settings.childKeys())
        values.insert(key, settings.value(key));
    settings.endGroup();
    settings.remove(place(name));
    settings.beginGroup(place(to));
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        settings.setValue(value.key(), value.value());
    return writtenOut(settings);
}

} // namespace moviedb::ui
