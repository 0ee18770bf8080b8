// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/draft_commands.h"

#include "core/store/store.h"
#include "core/store/values.h"

namespace store {

domain::Result<domain::Done> saveDraft(Store& store, const Draft& draft) {
    return refusingFullDisk([&]() -> domain::Result<domain::Done> {
        store.drafts().save(draft);
        return domain::Done{};
    });
}

}  // namespace store
