// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <exception>
#include <type_traits>
#include <utility>

namespace app {

/// Does work that may throw, where nothing may be thrown further: in a slot, in queued work, in a
/// destructor. `context` must have a signal failed(QString). False: it failed, and that was said.
template <class Context, class Work>
bool guarded(Context* context, Work&& work) {
    try {
        std::forward<Work>(work)();
        return true;
    } catch (const std::exception& failure) {
        Q_EMIT context->failed(QString::fromUtf8(failure.what()));
        return false;
    }
}

/// Connects a signal to work that may throw. Letting an exception cross Qt's signal machinery is
/// undefined behaviour, so it stops here; `context` must have a signal failed(QString).
template <class Sender, class Signal, class Context, class Work>
QMetaObject::Connection connectGuarded(Sender* sender, Signal signal, Context* context,
                                       Work work) {
    return QObject::connect(
        sender, signal, context, [context, work = std::move(work)](auto&&... args) {
            guarded(context, [&] {
                // Work that does not care for the arguments need not name them.
                if constexpr (std::is_invocable_v<const Work&, decltype(args)...>)
                    work(std::forward<decltype(args)>(args)...);
                else
                    work();
            });
        });
}

/// The same for work that has to wait until the present call is through.
template <class Context, class Work>
void laterGuarded(Context* context, Work work) {
    QMetaObject::invokeMethod(
        context, [context, work = std::move(work)] { guarded(context, work); },
        Qt::QueuedConnection);
}

}  // namespace app
