// Review: the titles a person has to decide, one card at a time, by keyboard alone.
// Judgments are shown at once and stored in the background; what the database refuses comes back with the
// reason. Thread: main.
#pragma once

#include "ui/review/reviewservices.h"

#include <QWidget>

namespace moviedb::ui {

struct AppServices;

class ReviewPage : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewPage(const AppServices &services, QWidget *parent = nullptr);
    explicit ReviewPage(const ReviewServices &services, QWidget *parent = nullptr);
    ~ReviewPage() override;

    void reload();      // from the database; keeps the title that is shown
    void focusFilter(); // Ctrl+F
    void undo();        // the last step, also one of an earlier session
    int openCount() const;

Q_SIGNALS:
    void openCountChanged(int count);     // titles that wait for a decision, for the navigation
    void acceptAboveChosen(double score); // "Use this line for the next crawl"
    void crawlRequested();                // from the empty state
    void messageForStatus(const QString &line);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m;
};

} // namespace moviedb::ui
