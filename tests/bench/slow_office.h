// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/link.h"
#include "tests/bench/filled_store.h"
#include "tests/bench/served.h"
#include "tests/support/line_breaker.h"

namespace bench {

void enrolAt(protocol::Link& link, store::Store& store, const QString& url, const protocol::EnrolmentCode& code);

/// Rounds until everything is there; gives how many were cut. The next begins at once, as after a cable that was
/// put back; the program itself waits a little, so that a province does not come back in one moment.
int exchangeAll(store::Store& store, protocol::Link& link, int most);

/// An office with a backlog of received cases, a slow line and a server with TLS.
struct SlowOffice {
    Served served;
    test::TempStore store;
    test::LineBreaker line{served.port()};
    QString url = served.url(line.port());

    explicit SlowOffice(int cases);
    struct Pushed {
        qint64 up = 0, down = 0;   ///< bytes on the line, TLS and heads counted
        qint64 largest = 0;        ///< body of a request
        double pushSeconds = 0;    ///< from the first push to the answer to the last
        double seconds = 0;
        int requests = 0, cuts = 0;
    };
    Pushed push(const test::Line& how);
};

}  // namespace bench
