// The health of the program on this machine behind the port: facts gathered, checks judged, what mends done.
// Thread, failure: see core/ports/systemcare.h.
#pragma once

#include "app/logfile.h"
#include "app/system/machinefacts.h"
#include "core/ports/secretstore.h"
#include "core/ports/systemcare.h"
#include "core/store/backup/backups.h"
#include "core/tasks/taskbook.h"

#include <QObject>

namespace moviedb {

struct CareQuestion
{
    MachineQuestion machine;
    BackupPlace place;    // of the open database
    bool backedUp = true; // the sample is not
};

class LocalCare : public SystemCare
{
public:
    // `question` is asked for with every look, since settings change. `keychain`: the desktop's; null = it is not asked.
    LocalCare(std::function<CareQuestion()> question, std::unique_ptr<SecretStore> keychain,
              std::shared_ptr<TaskBook> book, LogFile &log);
    ~LocalCare() override; // stops what is under way

    QFuture<SystemState> look(std::stop_token stop) override;
    QFuture<QList<TaskRecord>> tasks(int most) override;
    QFuture<LogLines> log(qint64 from) override;
    QFuture<Result<QString>> mend(HealthMend::Kind kind, const WatchPointer &watch) override;

private:
    QFuture<std::optional<Error>> askKeychain(const Settings &settings);

    std::function<CareQuestion()> m_question;
    std::unique_ptr<SecretStore> m_keychain;
    std::shared_ptr<TaskBook> m_book;
    LogFile &m_log;
    QObject m_guard;
    std::stop_source m_ending;
};

// Everything but the keychain, on the caller's thread.
SystemState stateOf(const CareQuestion &question, const std::optional<Error> &keychain,
                    const std::stop_token &stop);

} // namespace moviedb
