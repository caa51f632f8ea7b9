// The parts of a score as signed bars around one centre line; they add up to the score in the last line.
// Direction and sign tell gain from loss, colour only repeats it.
// Thread: main.
#pragma once

#include "core/domain/film.h"

#include <QWidget>

namespace moviedb::ui {

class ScoreBars : public QWidget
{
    Q_OBJECT
public:
    explicit ScoreBars(QWidget *parent = nullptr);
    void setParts(const QList<ScorePart> &parts, double score);

    QString shownName(const QString &part) const; // with dots where there is no room for it

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int lineHeight() const;
    QRect bars() const;
    void paintPart(QPainter &painter, const ScorePart &part, int top) const;
    void paintSum(QPainter &painter, int top) const;

    QList<ScorePart> m_parts;
    double m_score = 0.0;
    double m_scale = 40.0; // points at the end of a bar
    int m_nameWidth = 0;
    int m_pointsWidth = 0;
};

} // namespace moviedb::ui
