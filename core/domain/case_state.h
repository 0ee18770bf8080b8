// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace domain {

/// Where a case stands for the citizen. Being late is not a state: it is computed from dates.
enum class CaseState {
    SupplementBeforeReception,  ///< YEU_CAU_BO_SUNG_TN
    ReceptionRefused,           ///< TU_CHOI_TIEP_NHAN
    Received,                   ///< DA_TIEP_NHAN
    Processing,                 ///< DANG_XU_LY
    UnderReview,                ///< CHO_LAY_Y_KIEN / CHO_THAM_TRA: with the authority above
    SupplementRequested,        ///< YEU_CAU_BO_SUNG
    PaymentAwaited,             ///< CHO_NVTC
    AwaitingSignature,          ///< TRINH_KY
    ResultReady,                ///< DA_CO_KET_QUA
    RefusedSettlement,          ///< TU_CHOI_GIAI_QUYET, a result of its own (NĐ 118/2025 art. 19.3)
    Returned,                   ///< DA_TRA_KET_QUA
    Withdrawn,                  ///< RUT_HO_SO
    Stopped,                    ///< DUNG_XU_LY
    ClosedUnsupplemented,       ///< DONG_QUA_HAN_BO_SUNG, 15 days after the notice (art. 19.5)
};
inline constexpr int caseStateCount = 14;

/// Status code of the national portal: 2 accepted, 4 processing, 10 returned, …
int nationalCode(CaseState state);
/// Stable name for files and the wire.
QString stateName(CaseState state);
std::optional<CaseState> stateFromName(const QString& name);
/// No further step can be taken.
bool isFinal(CaseState state);
/// The time limit is running.
bool isClockRunning(CaseState state);

}  // namespace domain
