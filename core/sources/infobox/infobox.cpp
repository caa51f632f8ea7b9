#include "core/sources/infobox/infobox.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace moviedb::infobox {

namespace {

QSet<QString> wordSet(const char *list)
{
    QSet<QString> words;
    for (const QByteArray &word : QByteArray(list).split('|'))
        words.insert(QString::fromUtf8(word));
    return words;
}

QHash<QString, QString> nameTable(const char *list)
{
    QHash<QString, QString> table;
    for (const QByteArray &row : QByteArray(list).split(';')) {
        const qsizetype equals = row.indexOf('=');
        for (const QByteArray &name : row.left(equals).split('|'))
            table.insert(QString::fromUtf8(name), QString::fromUtf8(row.mid(equals + 1)));
    }
    return table;
}

} // namespace

bool isFilmTemplate(QStringView templateName)
{
    static const QSet<QString> known =
        wordSet("infobox film|infobox movie|infobox television film|infobox television movie|infobox tv film|"
                "infobox tv movie|infobox tv-film|infobox telefilm|infobox made-for-tv film|infobox "
                "made-for-tv movie|infobox hollywood cartoon|infobox short film|infobox feature film|infobox "
                "animated film|infobox documentary|infobox documentary film|infobox bollywood film|infobox "
                "indian film|film infobox|infobox cinéma (film)|ficha de película|ficha de "
                "cine|infobox cinéma");
    // "infobox korean film", "infobox chinese film"
    static const QRegularExpression ofSomeKind(
        QStringLiteral("^infobox (?:[\\p{L}-]+ ){1,2}(?:film|movie)$"));
    return known.contains(templateName.toString()) || ofSomeKind.match(templateName).hasMatch();
}

QString standardField(const QString &parameterName)
{
    static const QHash<QString, QString> table = nameTable(
        "directors|director|directed by|film director=director;writers|writer|written by=writer;"
        "screenplay|screenplays|screenwriter|screenwriters|screenplay by|teleplay|teleplay by|script|"
        "scriptwriter|script writer=screenplay;"
        "story|stories|story by|story artist|story artists=story;based "
        "on|basis=based_on;producers|producer=producer;"
        "starring|stars|cast|actors|actor|main cast=starring;voices|voice|voice actor|voice actors|voice "
        "cast=starring;narrator|narrators|narrated=narrator;"
        "music|composer=music;cinematography|cinematographer=cinematography;editing|editor=editing;"
        "studio|studios|production companies|production company|company|companies|production co|production "
        "studio|production studios|prod company=studio;"
        "distributors|distributor|distributed by=distributor;"
        "released|release date|release dates|released date|release|first aired|first release|original "
        "release|original air date|air date|airdate=released;"
        "runtime|run time|running time|length|duration=runtime;countries|country|country of "
        "origin=country;languages|language|original language|original languages|movie language|film "
        "language=language;"
        "budget|budgets=budget;gross|box office|revenue|gross revenue|box office gross|worldwide "
        "gross=gross;name|title|cartoon name|film name|film title|movie name|movie title=name;"
        "titre=name;réalisation|réalisateur=director;scénario|scénariste=screenplay;acteur|acteurs=starring;"
        "musique=music;pays=country;durée=runtime;année de sortie|sortie|première diffusion=released;"
        "langue=language;société de production|sociétés de production|production=studio;"
        "distribution|société de distribution=distributor;"
        // of German articles, in letters or in words
        "dt|titel=name;reg|regie=director;drb|drehbuch=screenplay;ds|besetzung=starring;"
        "pl|produktionsland=country;os|originalsprache=language;len|länge=runtime;"
        "pj|erscheinungsjahr=released;produktionsunternehmen=studio;"
        "titolo italiano|titolo=name;regista=director;sceneggiatore=screenplay;attori=starring;paese=country;"
        "lingua originale=language;anno uscita=released;durata=runtime;casa produzione=studio;"
        "casa distribuzione italiana=distributor;"
        "título=name;dirección=director;guion|guión|guionista=screenplay;reparto|protagonistas|protagonista="
        "starring;país=country;"
        "idioma|idiomas=language;estreno|año=released;duración=runtime;productora=studio;"
        "distribución|distribuidora=distributor;presupuesto=budget;recaudación=gross;"
        // of Japanese articles
        "作品名=name;監督=director;脚本=screenplay;原案=story;出演者|出演=starring;製作会社|制作会社=studio;"
        "配給=distributor;公開=released;上映時間=runtime;製作国|制作国=country;言語=language;"
        "製作費|制作費=budget;興行収入=gross;"
        "show name=name");
    static const QRegularExpression furtherOne(
        QStringLiteral("(?<=\\p{L}{2}) ?[2-9]$")); // "paese 2", "país2"
    QString name = parameterName;
    name.replace(QLatin1Char('_'), QLatin1Char(' ')).replace(QLatin1Char('-'), QLatin1Char(' '));
    name = name.remove(QStringLiteral("(s)")).simplified().toLower().remove(furtherOne);
    const QString standard = table.value(name);
    return standard.isEmpty() ? name.replace(QLatin1Char(' '), QLatin1Char('_')) : standard;
}

QString standardLabel(const QString &label)
{
    static const QHash<QString, QString> table = nameTable(
        "directed by=director;written by=writer;screenplay by|teleplay by=screenplay;story by=story;"
        "based on=based_on;produced by=producer;starring|voices by=starring;narrated by=narrator;"
        "music by=music;cinematography=cinematography;edited by=editing;"
        "production company|production companies|production companys|studio|studios=studio;"
        "distributed by=distributor;release date|release dates|release=released;"
        "running time=runtime;country|countries=country;language|languages=language;budget=budget;"
        "box office=gross");
    QString name = label.simplified().toLower();
    name.remove(QStringLiteral("(s)"));
    name.remove(QStringLiteral("(ies)"));
    return table.value(name.trimmed());
}

namespace {

// "The plot:", "Cast (partial)", "Cast & characters" → "plot", "cast", "cast and characters"
QString headingWords(const QString &heading)
{
    static const QRegularExpression note(QStringLiteral("\\s*(?:\\([^()]*\\)|\\[[^\\[\\]]*\\])\\s*$"));
    static const QRegularExpression before(QStringLiteral("^(?:the|brief|short|detailed|full) "));
    static const QRegularExpression behind(QStringLiteral("[\\s:.]+$"));
    return heading.simplified().toLower().remove(note).remove(before).remove(behind);
}

} // namespace

bool isPlotHeading(const QString &heading)
{
    static const QSet<QString> known = wordSet(
        "plot|plots|plot summary|synopsis|premise|plot synopsis|story|storyline|story line|"
        "plot overview|plot of the movie|movie plot|movie synopsis|main plot|plot line|plotline|summary|plot "
        "outline|story outline|story summary|outline|narrative|"
        "overview of the plot|summary of the plot|film plot|plot of the film|film synopsis|synopsis of "
        "the film|plot details|plot description|plot and cast|cast and plot|plot and characters|"
        "synopsis and cast|story and cast|story and characters|plot introduction|"
        "handlung|inhalt|résumé|intrigue|trama|argumento|sinopsis|あらすじ|ストーリー|物語");
    static const QRegularExpression joint(QStringLiteral("\\s*(?:/|&|\\band\\b)\\s*"));
    const QString words = headingWords(heading);
    if (known.contains(words))
        return true;
    static const QSet<QString> besides =
        wordSet("themes|theme|analysis|style|structure|production|background|development|history|format");
    const QStringList sides = words.split(joint); // "Plot and synopsis", "Plot and themes"
    return sides.size() == 2 && known.contains(sides.first()) &&
           (known.contains(sides.last()) || besides.contains(sides.last()));
}

bool mayHoldPlot(const QString &heading)
{
    static const QSet<QString> known =
        wordSet("content|contents|film content|overview|film overview|description|subject|subject matter|"
                "segments|stories|the stories|vignettes|episodes|about the film");
    return known.contains(headingWords(heading));
}

bool isChapterBesidePlot(const QString &heading)
{
    static const QSet<QString> known = wordSet(
        "production|development|making|filming|writing|themes|analysis|themes and analysis|"
        "reception|release|home media|legacy|music|soundtrack|sequel|sequels|prequel|remake|remakes|"
        "stage version|stage play|stage musical|play|musical|stage production|radio adaptation|radio version|"
        "radio|adaptations|other adaptations|novel|novelization|novelisation|stage adaptation|video game|"
        "television series|historical accuracy|in other media|related works|franchise");
    return known.contains(headingWords(heading).replace(u'&', QLatin1String("and")));
}

bool isChapterOfAnotherWork(const QString &heading)
{
    static const QSet<QString> known = wordSet(
        "remake|remakes|sequel|sequels|prequel|stage version|stage play|stage musical|stage production|stage "
        "adaptation|musical|radio|radio version|radio adaptation|television series|video game|adaptations|"
        "other adaptations");
    return known.contains(headingWords(heading));
}

bool isCastHeading(const QString &heading)
{
    static const QSet<QString> known = wordSet(
        "besetzung|besetzung und synchronisation|darsteller|rollenbesetzung|interprètes|distribution "
        "artistique|"
        "reparto|interpreti|interpreti principali|cast e personaggi|キャスト|出演|出演者|players|film "
        "roles|cast|voice cast|main cast|cast "
        "and characters|characters and "
        "cast|principal cast|starring|"
        "cast list|cast and roles|voice actors|selected cast|primary cast|credited cast|complete cast|"
        "cast members|actors|performers|featured cast|voices|voice roles|dramatis personae|film cast|partial "
        "cast|star cast|lead cast|voice cast and characters|"
        "main cast and characters|cast and voices|cast of the film|cast in order of appearance|main "
        "actors|lead actors|leading actors|supporting actors|"
        "leading cast|supporting cast|ensemble cast|casts|cast and their roles|roles|role|featuring|stars|"
        "participants|interviewees|featured people|people featured|featured interviews|appearances|actors "
        "and "
        "roles");
    return known.contains(headingWords(heading).replace(u'&', QLatin1String("and")));
}

bool mayHoldCast(const QString &heading)
{
    static const QSet<QString> known =
        wordSet("characters|main characters|principal characters|character list|list of characters|casting|"
                "plot and cast|cast and plot|plot and characters|synopsis and cast|story and cast|story and "
                "characters|"
                "reparto principal|personajes|personaggi|personaggi e interpreti|登場人物|"
                "voice cast and additional crew|cast and additional crew|voice cast and crew|"
                "cast and crew|cast and production|cast and casting|actors and characters|credits");
    return known.contains(headingWords(heading).replace(u'&', QLatin1String("and")));
}

bool isBesideCast(const QString &heading)
{
    static const QRegularExpression shape(
        QStringLiteral("^(?:(?:film|production|technical|filming) )?crew(?: "
                       "members)?$|^(?:casting|development)$|^(?:\\p{L}+ )?dub(?:s|bing|bed)?"
                       "(?: (?:cast|voices|voice cast|version|actors|artists))?$"));
    return shape.match(headingWords(heading)).hasMatch();
}

bool namesSeveralFilms(const QString &sentence)
{
    static const QRegularExpression verb(QStringLiteral("\\b(?:is|are|was|were)\\b"));
    static const QRegularExpression wordShape(QStringLiteral("[\\p{L}\\p{N}'’-]+"));
    static const QSet<QString> groups =
        wordSet("series|franchise|trilogy|duology|tetralogy|saga|pentalogy|quadrilogy");
    static const QSet<QString> strong = wordSet("trilogy|duology|tetralogy|pentalogy|quadrilogy");
    // "The Harbour films are comedies", and "Harbour is one of four films"
    static const QRegularExpression pluralSubject(
        QStringLiteral("^[^.;]{0,80}\\b(?:films|movies) (?:are|were)\\b"));
    static const QRegularExpression oneOfSeveral(QStringLiteral(
        "^\\s+(?:one|the (?:first|second|third|fourth|fifth|last|final|only|best-known)) of\\b"));
    const auto start = verb.match(sentence);
    if (pluralSubject.match(sentence).hasMatch())
        return true;
    if (start.hasMatch() && oneOfSeveral.match(sentence.mid(start.capturedEnd())).hasMatch())
        return false;
    auto words = wordShape.globalMatch(sentence, start.hasMatch() ? start.capturedEnd() : 0);
    QString before;
    for (int count = 0; words.hasNext() && count < 14; ++count) {
        const QString word = words.next().captured(0).toLower();
        const bool beforeIsFilm = before == QLatin1String("film") || before == QLatin1String("movie");
        if (groups.contains(word) && (beforeIsFilm || strong.contains(word)))
            return true;
        // "an anthology of three short films" is one film
        static const QSet<QString> gatherings =
            wordSet("anthology|compilation|omnibus|portmanteau|collection");
        if (word == QLatin1String("of") && gatherings.contains(before))
            return false;
        if (beforeIsFilm || word == QLatin1String("television"))
            return false; // "… is a film": one of them
        if (word == QLatin1String("films") || word == QLatin1String("movies"))
            return true;
        static const QSet<QString> leaves = wordSet("that|which|who|by|directed|based|in|from|about|on");
        if (leaves.contains(word))
            return false;
        before = word;
    }
    return false;
}

bool isSeriesTitle(const QString &title)
{
    static const QRegularExpression shape(QStringLiteral(
        "\\((?:[^()]*\\s)?(?:film|movie) (?:series|trilogy|franchise)\\)$|\\((?:franchise|trilogy)\\)$"));
    return shape.match(title).hasMatch();
}

} // namespace moviedb::infobox
