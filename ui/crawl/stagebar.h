// How far a crawl is: listed → matched → review → stored → failed, as buttons that filter the list below,
// over one bar of what is done.
// Thread: main.
#pragma once

#include "ui/crawl/titletablemodel.h"

#include <QAbstractButton>
#include <QWidget>

class QButtonGroup;

namespace moviedb::ui {

class ShareBar;

class StageButton : public QAbstractButton
{
    Q_OBJECT
public:
    StageButton(TitleStage stage, QWidget *parent);
    void setCount(int count, int expected); // expected 0 = not known
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString number() const;

    TitleStage m_stage;
    int m_count = 0;
    int m_expected = 0;
};

class StageBar : public QWidget
{
    Q_OBJECT
public:
    explicit StageBar(QWidget *parent = nullptr);
    // `done` 0…1: how much of the work is done, that of titles included which have not ended.
    void setCounts(const TitleTableModel &titles, int expected, double done);
    void choose(TitleStage stage);
    StageButton *button(TitleStage stage) { return m_buttons.at(size_t(stage)); }

Q_SIGNALS:
    void stageChosen(moviedb::ui::TitleStage stage);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void keepHeight();
    std::array<StageButton *, titleStageCount> m_buttons{};
    QButtonGroup *m_group = nullptr;
    ShareBar *m_shares = nullptr;
};

} // namespace moviedb::ui
