#include "app/backups/backupplaces.h"

#include "app/interrupt.h"

namespace moviedb {

BackupPlace backupPlace(CommandContext &context)
{
    const StoreOptions options = context.storeOptions();
    return {options.url, options.password, context.settings().backupFolder(), options.migrationsDir};
}

WatchPointer watched(CommandContext &context)
{
    auto watch = std::make_shared<WorkWatch>();
    onInterrupt(&context, [watch] { watch->cancel(); });
    return watch;
}

} // namespace moviedb
