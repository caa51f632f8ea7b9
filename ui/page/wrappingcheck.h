// A check box whose words go on in further lines where one is not wide enough; a click on the words counts too.
// Thread: main.
// Failure: none.
#pragma once

#include <QCheckBox>

namespace moviedb::ui {

class WrappingCheck : public QCheckBox
{
    Q_OBJECT
public:
    explicit WrappingCheck(const QString &text, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override; // its longest word beside the box
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool hitButton(const QPoint &place) const override { return rect().contains(place); }
    void paintEvent(QPaintEvent *event) override;

private:
    int besideBox() const; // pixels that the box and its gap take from the words
};

} // namespace moviedb::ui
