// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/codec.h"
#include "sync/protocol/endpoints.h"
#include "sync/protocol/letter.h"
#include "sync/server/answer.h"

#include <variant>

/// The answers behind answer(), one file per subject.
namespace server {

template <class Message>
Response success(const Message& message) {
    Response response;
    response.status = 200;
    response.headers.insert("content-type", "application/octet-stream");
    response.body = protocol::encode(message);
    return response;
}
Response refuse(int status, const protocol::Problem& problem);
inline Response refuse(int status, const QString& code, int retryAfterS = 0) {
    return refuse(status, protocol::Problem{code, 0, retryAfterS});
}

/// To somebody who signs in the other realm: nobody practises on a real server, and the reverse.
Response refuseOtherRealm(domain::Realm ours);

protocol::Receipt signedReceipt(const Desk& desk, const domain::DeviceId& device,
                                const domain::EpochId& epoch, const EpochHead& head);

Response answerPing(const Request& request, Desk& desk);
Response answerEnrol(const Request& request, Desk& desk);
Response answerSession(const Request& request, Desk& desk);
/// What a session says, to a device that wrote a letter: there is none to speak in.
Response answerHello(const protocol::SessionRequest& hello, Desk& desk, const Device& device);
Response answerLetters(const Request& request, Desk& desk);
/// Whatever is asked by somebody who has proved who he is.
Response answerTo(const Asker& asker, const Request& request, Desk& desk,
                  std::optional<WaitingPull>& waiting);
Response answerPush(const Request& request, Desk& desk, const Device& asker);
Response answerPull(const Request& request, Desk& desk, const Asker& asker,
                    std::optional<WaitingPull>& waiting);
Response answerNeed(const Request& request, Desk& desk, const Device& asker);
Response answerPutChunks(const Request& request, Desk& desk, const Device& asker);
Response answerGetChunks(const Request& request, Desk& desk, const Device& asker);

}  // namespace server
