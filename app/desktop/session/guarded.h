// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <exception>
#include <type_traits>
#include <utility>

namespace app {

/// Connects a signal to work that may throw. Letting an exception cross Qt's signal machinery is
/// undefined behaviour, so it stops here; `context` must have a signal failed(QString).
template <class Sender, class Signal, class Context, class Work>
QMetaObject::Connection connectGuarded(Sender* sender, Signal signal, Context* context,
                                       Work work) {
    return QObject::connect(
        sender, signal, context, [context, work = std::move(work)](auto&&... args) {
            try {
                // Work that does not care for the arguments need not name them.
                if constexpr (std::is_invocable_v<const Work&, decltype(args)...>)
                    work(std::forward<decltype(args)>(args)...);
                else
                    work();
            } catch (const std::exception& failure) {
                Q_EMIT context->failed(QString::fromUtf8(failure.what()));
            }
        });
}

}  // namespace app
