#include "core/sources/justwatch/queryfields.h"

#include <QRegularExpression>

#include <functional>

namespace moviedb::justwatch {

namespace {

// "id! title runtime": values, those with a mark are needed.
std::vector<Field> values(const char *names)
{
    std::vector<Field> fields;
    for (QString name : QString::fromLatin1(names).split(u' ')) {
        Field field;
        field.needed = name.endsWith(u'!');
        field.name = name.remove(u'!');
        fields.push_back(std::move(field));
    }
    return fields;
}

std::vector<Field> operator+(std::vector<Field> left, const std::vector<Field> &right)
{
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

// "name!(arguments)" is needed, "name(arguments)" is not.
Field object(const char *written, const char *type, std::vector<Field> fields)
{
    static const QRegularExpression parts(QStringLiteral("^(\\w+)(!?)(\\(.*\\))?$"));
    const auto match = parts.match(QString::fromLatin1(written));
    Field field;
    field.name = match.captured(1);
    field.needed = !match.captured(2).isEmpty();
    field.arguments = match.captured(3);
    field.type = QString::fromLatin1(type);
    field.fields = std::move(fields);
    return field;
}

Field condition(const char *on, const char *type, std::vector<Field> fields)
{
    Field field;
    field.condition = QString::fromLatin1(on);
    field.type = QString::fromLatin1(type);
    field.fields = std::move(fields);
    return field;
}

Field value(const char *name, const char *arguments)
{
    Field field;
    field.name = QString::fromLatin1(name);
    field.arguments = QString::fromLatin1(arguments);
    return field;
}

Field root(const char *type, std::vector<Field> fields)
{
    Field field;
    field.type = QString::fromLatin1(type);
    field.fields = std::move(fields);
    return field;
}

Field externalIds()
{
    return object("externalIds", "ExternalIds", values("imdbId tmdbId wikidataId"));
}

QString idOf(const Field &parent, const Field &field)
{
    return field.name.isEmpty() ? QStringLiteral("... on ") + field.condition
                                : parent.type + u'.' + field.name;
}

using Visit = std::function<void(const Field &parent, const Field &field)>;

void visitAll(const Field &parent, const Visit &visit)
{
    for (const Field &field : parent.fields) {
        visit(parent, field);
        visitAll(field, visit);
    }
}

// What one message says is gone: a field, perhaps of a type, or a type.
struct Named
{
    QString field;
    QString type;
};

// The words of graphql-js and gqlparser, which services of this kind are made with, then those of GraphQL Java, GraphQL
// Ruby, Hot Chocolate, Hasura, async-graphql and Juniper.
const QList<QRegularExpression> &shapesOfMessages()
{
    static const QList<QRegularExpression> shapes = [] {
        QList<QRegularExpression> list;
        for (
            const char *shape :
            {R"x(Cannot query field "(?<field>\w+)" on type "(?<type>\w+))x",
             R"x(Unknown argument "\w+" on field "(?:(?<type>\w+)\.)?(?<field>\w+))x",
             R"x(Field "(?:(?<type>\w+)\.)?(?<field>\w+)" (?:must not have a selection|of type .* must have a selection|argument .* is required))x",
             R"x(Unknown type "(?<type>\w+)(?<field>))x", R"x(can never be of type "(?<type>\w+)(?<field>))x",
             R"x(Field "(?<field>\w+)" (?:doesn't|does not) exist on (?:the )?type "(?<type>\w+))x",
             R"x(Field "(?<field>\w+)" doesn't accept argument(?<type>))x",
             R"x(Field "(?<field>\w+)" in type "(?<type>\w+)" is undefined)x",
             R"x(Field "(?<field>\w+)" (?:is )?not found in type:? "(?<type>\w+))x",
             R"x(Unknown field "(?<field>\w+)" on type "(?<type>\w+))x",
             R"x(No such type "?(?<type>\w+)"?,? so it can't be a fragment condition(?<field>))x"})
            list.append(
                QRegularExpression(QString::fromLatin1(shape), QRegularExpression::CaseInsensitiveOption));
        return list;
    }();
    return shapes;
}

// What stands in quotation marks stands in straight ones.
QString withPlainMarks(QString message)
{
    static const QRegularExpression quoted(
        QStringLiteral("(?<!\\w)['`\\x{2018}\\x{201c}]([\\w.]+)['`\\x{2019}\\x{201d}](?!\\w)"));
    return message.replace(quoted, QStringLiteral("\"\\1\""));
}

std::optional<Named> namedIn(const QString &message)
{
    constexpr qsizetype longestMessage = 2000;
    const QString text = withPlainMarks(message.left(longestMessage));
    for (const QRegularExpression &shape : shapesOfMessages())
        if (const auto match = shape.match(text); match.hasMatch())
            return Named{match.captured(QStringLiteral("field")), match.captured(QStringLiteral("type"))};
    return std::nullopt;
}

} // namespace

const Field &packageFields()
{
    static const Field fields =
        root("Query", {object("packages!(country: $country, platform: WEB, includeAddons: true)", "Package",
                              values("packageId! shortName! technicalName slug clearName!"))});
    return fields;
}

const Field &totalFields()
{
    static const Field fields = root(
        "Query", {object("popularTitles!(country: $country, filter: $filter, first: 1, sortBy: ALPHABETICAL)",
                         "Connection", values("totalCount!"))});
    return fields;
}

// A fixed order, because cursors are positions: a list that is sorted by popularity moves while it is read.
const Field &galleryFields()
{
    static const Field content = object(
        "content!(country: $country, language: $language)", "Content",
        values("title! originalReleaseYear runtime fullPath posterUrl") +
            std::vector<Field>{externalIds(),
                               object("credits(role: DIRECTOR)", "Credit", values("role name personId")),
                               condition("MovieOrShowContent", "Content", values("originalTitle"))});
    static const Field node =
        object("node!", "Movie", values("id! objectType!") + std::vector<Field>{content});
    static const Field fields = root(
        "Query", {object("popularTitles!(country: $country, filter: $filter, first: $first, after: $after, "
                         "sortBy: ALPHABETICAL)",
                         "Connection",
                         values("totalCount!") + std::vector<Field>{object("pageInfo!", "PageInfo",
                                                                           values("endCursor! hasNextPage!")),
                                                                    object("edges!", "Edge", {node})})});
    return fields;
}

const Field &filmFields()
{
    static const Field genres =
        object("genres", "Genre",
               values("shortName") + std::vector<Field>{value("translation", "(language: $language)")});
    static const Field scoring =
        object("scoring", "Scoring", values("imdbScore imdbVotes tmdbScore tomatoMeter jwRating"));
    static const Field more = condition(
        "MovieOrShowContent", "Content",
        values("originalTitle ageCertification productionCountries") +
            std::vector<Field>{object("credits", "Credit", values("role name characterName personId"))});
    static const Field content = object(
        "content!(country: $country, language: $language)", "Content",
        values("title! originalReleaseYear originalReleaseDate runtime shortDescription fullPath posterUrl") +
            std::vector<Field>{genres, externalIds(), scoring, more});
    static const Field offers = object(
        "offers(country: $country, platform: WEB)", "Offer",
        values("monetizationType presentationType retailPriceValue currency standardWebURL availableTo") +
            std::vector<Field>{
                object("package", "Package", values("packageId clearName shortName technicalName"))});
    static const Field fields =
        root("Movie", values("id! objectType!") + std::vector<Field>{content, offers});
    return fields;
}

QString selection(const Field &field, const GoneFields &gone)
{
    QStringList parts;
    for (const Field &part : field.fields) {
        if (gone.contains(idOf(field, part)))
            continue;
        QString written =
            part.name.isEmpty() ? QStringLiteral("... on ") + part.condition : part.name + part.arguments;
        if (!part.fields.empty()) {
            const QString inner = selection(part, gone);
            if (inner.isEmpty())
                continue;
            written += u' ' + inner;
        }
        parts << written;
    }
    return parts.isEmpty() ? QString() : QStringLiteral("{ ") + parts.join(u' ') + QStringLiteral(" }");
}

Lost lostFields(const Field &asked, const QStringList &messages)
{
    Lost lost;
    for (const QString &message : messages) {
        const auto named = namedIn(message);
        if (!named)
            continue;
        QList<std::pair<const Field *, const Field *>> sameName; // parent, field
        bool typeIsKnown = false;
        visitAll(asked, [&](const Field &parent, const Field &field) {
            const bool isNamed =
                named->field.isEmpty() ? field.condition == named->type : field.name == named->field;
            if (!isNamed)
                return;
            sameName.emplaceBack(&parent, &field);
            typeIsKnown = typeIsKnown || named->type.contains(parent.type);
        });
        for (const auto &[parent, field] : std::as_const(sameName)) {
            // Two types may have a field of one name; a type of a name that is new to us may be either.
            if (!named->field.isEmpty() && typeIsKnown && !named->type.contains(parent->type))
                continue;
            if (!field->needed)
                lost.fields.insert(idOf(*parent, *field));
            else if (lost.needed.isEmpty())
                lost.needed = field->name;
        }
    }
    return lost;
}

} // namespace moviedb::justwatch
