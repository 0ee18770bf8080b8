// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/postgres_connection.h"

#include <libpq-fe.h>

#include <cstring>

namespace server::pg {

QString troubleWithUrl(const QString& url) {
    // Nothing of what was typed is repeated: there may be a password in it.
    const QString wanted = QStringLiteral("--database wants postgresql://[USER@]HOST[:PORT]/NAME, or "
                                          "postgresql:///NAME for this computer's own");
    if (!url.startsWith(QLatin1String("postgresql://")) && !url.startsWith(QLatin1String("postgres://"))) return wanted;
    char* message = nullptr;
    PQconninfoOption* const options = PQconninfoParse(url.toUtf8().constData(), &message);
    PQfreemem(message);
    if (!options) return wanted;
    bool hasPassword = false;
    for (const PQconninfoOption* option = options; option->keyword; ++option)
        if (std::strcmp(option->keyword, "password") == 0 && option->val) hasPassword = true;
    PQconninfoFree(options);
    if (hasPassword)
        return QStringLiteral("a password in --database could be read by others: put it into ~/.pgpass, a file that "
                              "PGPASSFILE names, or a service (postgresql:///?service=NAME)");
    return {};
}

}  // namespace server::pg
