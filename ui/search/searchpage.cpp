#include "ui/search/searchpage.h"

#include "core/base/future.h"
#include "core/match/learn/learnedweights.h"
#include "core/sources/wikipedia/pageaddress.h"
#include "core/sources/wikipedia/search.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/page/appservices.h"
#include "ui/page/pageids.h"
#include "ui/search/searchresultdelegate.h"
#include "ui/search/searchresults.h"
#include "ui/words/reviewwords.h"

#include <QAction>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

constexpr int searchLimit = 50;

SearchServices searchServices(const AppServices &services)
{
    SearchServices made;
    made.posters = services.posters;
    if (CrawlService *crawl = services.crawl)
        made.search = [crawl](const QString &query, int limit) { return crawl->search(query, limit); };
    made.pageUrl = [&services](const QString &key) {
        return wikipedia::pageUrl(services.settings.endpoints, services.settings.language, key);
    };
    made.openUrl = [](const QUrl &url) { QDesktopServices::openUrl(url); };
    made.dataFolder = services.settings.dataDir;
    return made;
}

QList<SearchResult> searchResults(const QList<SearchHit> &hits, const match::FilmClassifier &classifier)
{
    QList<SearchResult> results;
    for (const SearchHit &hit : hits) {
        const Candidate candidate = wikipedia::candidateOf(hit);
        SearchResult result;
        result.key = candidate.key;
        result.title = candidate.title;
        result.description = candidate.description;
        result.excerpt = candidate.excerpt;
        result.matchedTitle = candidate.matchedTitle;
        result.thumbnailUrl = candidate.thumbnailUrl;
        result.classification = classifier.classify({hit.key, hit.title, hit.description, candidate.excerpt});
        results.append(result);
    }
    return results;
}

// "Twister (1996 film)" and "1996 film directed by …" → "Twister (1996)", as a pasted title.
QString titleLine(const SearchResult &result)
{
    static const QRegularExpression brackets(QStringLiteral("\\s*\\([^()]*\\)\\s*$"));
    static const QRegularExpression year(QStringLiteral("\\b(1[89]\\d\\d|20\\d\\d)\\b"));
    QRegularExpressionMatch found = year.match(brackets.match(result.title).captured());
    if (!found.hasMatch())
        found = year.match(result.description);
    std::optional<int> value;
    if (found.hasMatch())
        value = found.captured(1).toInt();
    return titleWithYear(QString(result.title).remove(brackets), value);
}

} // namespace

struct SearchPage::Parts
{
    SearchPage *page = nullptr;
    SearchServices services;
    std::optional<match::FilmClassifier> classifier;
    QString classifierError;
    int serial = 0; // answers to older questions are dropped
    QLineEdit *field = nullptr;
    QPushButton *button = nullptr;
    FlowLayout *chipLine = nullptr;
    QList<QPushButton *> chips;
    QLabel *count = nullptr;
    MessageBar *message = nullptr;
    SearchResultModel *model = nullptr;
    QListView *view = nullptr;
    EmptyState *empty = nullptr;
    QStackedWidget *stack = nullptr;
    QAction *open = nullptr;
    QAction *add = nullptr;
    QSet<int> kinds{int(PageKind::Film)};

    void build();
    QWidget *makeResults();
    QAction *action(const QString &text, const QString &tip, const QKeySequence &key,
                    std::function<void()> run);
    void ask();
    void answered(const Result<SearchAnswer> &answer);
    void rebuildChips();
    void showCount();
    void updateActions();
    const SearchResult *current() const;
};

SearchPage::SearchPage(const AppServices &services, QWidget *parent)
    : SearchPage(searchServices(services), parent)
{
}

SearchPage::SearchPage(SearchServices services, QWidget *parent)
    : Page(describe(), parent), m(std::make_unique<Parts>())
{
    m->page = this;
    m->services = std::move(services);
    auto classifier = match::classifierInUse(m->services.dataFolder);
    if (classifier)
        m->classifier.emplace(std::move(classifier.value()));
    else
        m->classifierError = classifier.error().oneLine();
    m->build();
}

SearchPage::~SearchPage() = default;

PageInfo SearchPage::describe()
{
    PageInfo info;
    info.id = pageid::search;
    info.title = tr("Search");
    info.icon = QStringLiteral("search");
    info.menuText = tr("&Search");
    info.shortcut = QKeySequence(QStringLiteral("Ctrl+3"));
    info.menu = Menu::Go;
    return info;
}

QAction *SearchPage::Parts::action(const QString &text, const QString &tip, const QKeySequence &key,
                                   std::function<void()> run)
{
    auto *made = new QAction(text, page);
    made->setShortcut(key);
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    made->setToolTip(QStringLiteral("%1 (%2)").arg(tip, key.toString(QKeySequence::NativeText)));
    page->addAction(made);
    QObject::connect(made, &QAction::triggered, page, std::move(run));
    return made;
}

void SearchPage::Parts::build()
{
    auto *title = new QLabel(SearchPage::tr("Search Wikipedia for films"), page);
    title->setFont(theme::titleFont());
    field = new QLineEdit(page);
    field->setPlaceholderText(SearchPage::tr("Title, or title and year"));
    field->setAccessibleName(SearchPage::tr("Search words"));
    field->setClearButtonEnabled(true);
    keepKeys(field);
    button = new QPushButton(theme::themedIcon(QStringLiteral("search"), theme::onAccent),
                             SearchPage::tr("Search"), page);
    theme::setRole(button, "primary");
    message = new MessageBar(page);
    open = action(SearchPage::tr("Open page"), SearchPage::tr("Open the page in the browser"),
                  QKeySequence(Qt::Key_O), [this] {
                      if (current() != nullptr && services.pageUrl && services.openUrl)
                          services.openUrl(services.pageUrl(current()->key));
                  });
    add = action(SearchPage::tr("Add to a crawl"), SearchPage::tr("Put this title among the pasted titles"),
                 QKeySequence(Qt::Key_A), [this] {
                     if (current() != nullptr)
                         Q_EMIT page->addToCrawlRequested(titleLine(*current()));
                 });
    empty = new EmptyState(
        QStringLiteral("search"), SearchPage::tr("What is a film, and what is not"),
        SearchPage::tr("Type a title. Everything Wikipedia finds is listed; what is not a film is "
                       "greyed and says what it is."),
        {}, page);
    stack = new QStackedWidget(page);
    stack->addWidget(empty);
    stack->addWidget(makeResults());
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    line->addWidget(field, 1);
    line->addWidget(button);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(theme::section, theme::margin, theme::section, theme::pad);
    layout->setSpacing(theme::pad);
    layout->addWidget(title);
    layout->addLayout(line);
    layout->addWidget(message);
    layout->addWidget(stack, 1);
    QObject::connect(field, &QLineEdit::returnPressed, page, [this] { ask(); });
    QObject::connect(button, &QPushButton::clicked, page, [this] { ask(); });
    page->setFocusProxy(field);
    updateActions();
}

QWidget *SearchPage::Parts::makeResults()
{
    auto *area = new QWidget(page);
    model = new SearchResultModel(services.posters, page);
    view = new QListView(area);
    view->setModel(model);
    view->setItemDelegate(new SearchResultDelegate(view));
    view->setUniformItemSizes(true);
    view->setMouseTracking(true);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setAccessibleName(SearchPage::tr("Results"));
    count = new QLabel(area);
    theme::setRole(count, "secondary");
    count->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    chipLine = new FlowLayout(theme::half);
    chipLine->addWidget(count);
    auto *keys = new QHBoxLayout;
    keys->setSpacing(theme::gap);
    keys->addWidget(new KeyButton(open, QStringLiteral("O"), "", area));
    keys->addWidget(new KeyButton(add, QStringLiteral("A"), "", area));
    keys->addStretch();
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::gap);
    layout->addLayout(chipLine);
    layout->addWidget(view, 1);
    layout->addWidget(theme::hairlineWidget(Qt::Horizontal, area));
    layout->addLayout(keys);
    QObject::connect(view->selectionModel(), &QItemSelectionModel::currentChanged, page,
                     [this] { updateActions(); });
    QObject::connect(view, &QAbstractItemView::activated, open, &QAction::trigger);
    return area;
}

const SearchResult *SearchPage::Parts::current() const
{
    const QModelIndex index = view->currentIndex();
    return index.isValid() ? &model->at(index.row()) : nullptr;
}

void SearchPage::Parts::updateActions()
{
    const bool any = current() != nullptr;
    open->setEnabled(any);
    add->setEnabled(any);
}

void SearchPage::Parts::ask()
{
    const QString words = field->text().trimmed();
    if (words.isEmpty() || !services.search)
        return;
    message->clear();
    button->setEnabled(false);
    button->setText(SearchPage::tr("Searching"));
    onFinished(services.search(words, searchLimit), page,
               [this, asked = ++serial](const Result<SearchAnswer> &answer) {
                   if (asked == serial)
                       answered(answer);
               });
}

void SearchPage::Parts::answered(const Result<SearchAnswer> &answer)
{
    button->setEnabled(true);
    button->setText(SearchPage::tr("Search"));
    const auto fail = [this](const Error &error) {
        if (error.fault == Fault::Config)
            message->tell(MessageBar::Kind::Failure, error.oneLine(), SearchPage::tr("Open settings"),
                          [this] { Q_EMIT page->showPage(pageid::settings); });
        else
            message->tell(MessageBar::Kind::Failure,
                          SearchPage::tr("The search failed: %1").arg(inWords(error.oneLine())),
                          SearchPage::tr("Try again"), [this] { ask(); });
    };
    if (!answer)
        return fail(answer.error());
    const auto hits = wikipedia::parseSearch(answer->body);
    if (!hits)
        return fail(hits.error());
    if (!classifier) {
        message->tell(MessageBar::Kind::Failure, classifierError);
        return;
    }
    model->setResults(searchResults(*hits, *classifier));
    rebuildChips();
    if (model->rowCount() == 0) {
        empty->setContent(QStringLiteral("none"), SearchPage::tr("Nothing found"),
                          SearchPage::tr("Wikipedia has no page under these words. Try fewer of them, or the "
                                         "original title."),
                          {});
        stack->setCurrentIndex(0);
        return;
    }
    stack->setCurrentIndex(1);
    view->setCurrentIndex(model->index(0));
    view->setFocus();
}

// One chip per kind that was found; a pressed one is wanted.
void SearchPage::Parts::rebuildChips()
{
    qDeleteAll(chips);
    chips.clear();
    const QMap<int, int> counts = model->kindCounts();
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const int kind = it.key();
        auto *chip = new QPushButton(
            QStringLiteral("%1  %2").arg(kindWord(PageKind(kind)), QLocale().toString(it.value())),
            chipLine->parentWidget());
        chip->setCheckable(true);
        chip->setChecked(kinds.contains(kind));
        chip->setToolTip(SearchPage::tr("Count these pages as wanted"));
        QObject::connect(chip, &QPushButton::toggled, page, [this, kind](bool wanted) {
            if (wanted)
                kinds.insert(kind);
            else
                kinds.remove(kind);
            model->setKinds(kinds);
            showCount();
        });
        chipLine->addWidget(chip);
        chips.append(chip);
    }
    model->setKinds(kinds);
    showCount();
}

void SearchPage::Parts::showCount()
{
    const QLocale locale;
    count->setText(SearchPage::tr("%1 of %2 pages chosen")
                       .arg(locale.toString(model->wantedCount()), locale.toString(model->rowCount())));
}

void SearchPage::search(const QString &words)
{
    m->field->setText(words);
    m->ask();
}

void SearchPage::focusFilter()
{
    m->field->setFocus();
    m->field->selectAll();
}

} // namespace moviedb::ui

#include "moc_searchpage.cpp"
