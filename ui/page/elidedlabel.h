// One line of plain text that ends with … where there is no room for all of it; its tool tip then says the whole. It asks
// for no width of its own: in a layout it stands with a stretch, and gives way to what stands beside it.
// Thread: main.
// Failure: none.
#pragma once

#include <QLabel>

namespace moviedb::ui {

class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setWhole(const QString &text);
    const QString &whole() const { return m_whole; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QString m_whole;
};

} // namespace moviedb::ui
