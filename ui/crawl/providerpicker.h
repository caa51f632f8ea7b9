// Country and streaming provider: the country's live list, searchable by typing; an error is shown where the
// list would be, with the button that tries again.
// Thread: main.
#pragma once

#include "core/base/result.h"
#include "core/domain/crawl.h"

#include <QFuture>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace moviedb::ui {

class ProviderPicker : public QWidget
{
    Q_OBJECT
public:
    using Load = std::function<QFuture<Result<QList<Provider>>>(const QString &country)>;

    explicit ProviderPicker(Load load, QWidget *parent = nullptr);

    // `whyNot`: what stands in the field while nothing may be asked for; "" = it may.
    void setHindrance(const QString &whyNot);
    void setCountry(const QString &code);
    QString country() const;
    std::optional<Provider> provider() const;

Q_SIGNALS:
    void changed();

private:
    void loadList();
    void showList(const QList<Provider> &providers);

    Load m_load;
    bool m_enabled = false;                 // not before a person has turned the source on
    QMap<QString, QList<Provider>> m_lists; // by country
    QString m_loading;                      // country that is being asked for
    QComboBox *m_country = nullptr;
    QComboBox *m_provider = nullptr;
    QLabel *m_error = nullptr;
    QPushButton *m_again = nullptr;
};

} // namespace moviedb::ui
