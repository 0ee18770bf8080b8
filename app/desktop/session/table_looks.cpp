// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/table_looks.h"

#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "app/desktop/widgets/table_memory.h"

namespace app {

void keepLook(TableMemory& memory, Session& session, const QString& table) {
    const QString name = QStringLiteral("table.%1.%2").arg(table, session.user().id.toString());
    memory.restore(session.store().settings().object(name));
    connectGuarded(&memory, &TableMemory::changed, &session, [&memory, &session, name] {
        session.store().settings().setObject(name, memory.state());
    });
}

}  // namespace app
