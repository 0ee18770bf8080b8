// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case_state.h"

namespace domain {

int nationalCode(CaseState state) {
    switch (state) {
        case CaseState::Received:
            return 2;
        case CaseState::ReceptionRefused:
            return 3;
        case CaseState::Processing:
        case CaseState::UnderReview:
        case CaseState::AwaitingSignature:
            return 4;
        case CaseState::SupplementBeforeReception:
        case CaseState::SupplementRequested:
            return 5;
        case CaseState::PaymentAwaited:
            return 6;
        case CaseState::Withdrawn:
            return 7;
        case CaseState::Stopped:
        case CaseState::ClosedUnsupplemented:
            return 8;
        case CaseState::ResultReady:
        case CaseState::RefusedSettlement:
            return 9;
        case CaseState::Returned:
            return 10;
    }
    Q_UNREACHABLE();
    return 0;
}

QString stateName(CaseState state) {
    switch (state) {
        case CaseState::SupplementBeforeReception:
            return QStringLiteral("supplement-before-reception");
        case CaseState::ReceptionRefused:
            return QStringLiteral("reception-refused");
        case CaseState::Received:
            return QStringLiteral("received");
        case CaseState::Processing:
            return QStringLiteral("processing");
        case CaseState::UnderReview:
            return QStringLiteral("under-review");
        case CaseState::SupplementRequested:
            return QStringLiteral("supplement-requested");
        case CaseState::PaymentAwaited:
            return QStringLiteral("payment-awaited");
        case CaseState::AwaitingSignature:
            return QStringLiteral("awaiting-signature");
        case CaseState::ResultReady:
            return QStringLiteral("result-ready");
        case CaseState::RefusedSettlement:
            return QStringLiteral("refused-settlement");
        case CaseState::Returned:
            return QStringLiteral("returned");
        case CaseState::Withdrawn:
            return QStringLiteral("withdrawn");
        case CaseState::Stopped:
            return QStringLiteral("stopped");
        case CaseState::ClosedUnsupplemented:
            return QStringLiteral("closed-unsupplemented");
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<CaseState> stateFromName(const QString& name) {
    for (int i = 0; i < caseStateCount; ++i)
        if (const auto state = static_cast<CaseState>(i); stateName(state) == name) return state;
    return {};
}

bool isFinal(CaseState state) {
    switch (state) {
        case CaseState::ReceptionRefused:
        case CaseState::Returned:
        case CaseState::Withdrawn:
        case CaseState::Stopped:
        case CaseState::ClosedUnsupplemented:
            return true;
        // A ready result or a written refusal still has to reach the citizen.
        case CaseState::ResultReady:
        case CaseState::RefusedSettlement:
        case CaseState::SupplementBeforeReception:
        case CaseState::Received:
        case CaseState::Processing:
        case CaseState::UnderReview:
        case CaseState::SupplementRequested:
        case CaseState::PaymentAwaited:
        case CaseState::AwaitingSignature:
            return false;
    }
    Q_UNREACHABLE();
    return false;
}

bool isClockRunning(CaseState state) {
    switch (state) {
        case CaseState::Received:
        case CaseState::Processing:
        case CaseState::UnderReview:
        case CaseState::PaymentAwaited:
        case CaseState::AwaitingSignature:
            return true;
        case CaseState::SupplementBeforeReception:
        case CaseState::ReceptionRefused:
        case CaseState::SupplementRequested:
        case CaseState::ResultReady:
        case CaseState::RefusedSettlement:
        case CaseState::Returned:
        case CaseState::Withdrawn:
        case CaseState::Stopped:
        case CaseState::ClosedUnsupplemented:
            return false;
    }
    Q_UNREACHABLE();
    return false;
}

}  // namespace domain
