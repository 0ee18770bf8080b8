// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/hint_text.h"

#include "core/domain/line_hint.h"

#include <QCoreApplication>

namespace app {
namespace {

const char* unreachable(const QString& hint) {
    if (hint == domain::hint::proxyPassword)
        return QT_TRANSLATE_NOOP("Refusal",
            "The network's proxy demands a password (407), so nothing was sent. Ask the network's technician to let this"
            " computer reach the district without one, or use another line; nothing is lost.");
    if (hint == domain::hint::proxyDown)
        return QT_TRANSLATE_NOOP("Refusal",
            "The proxy that this computer is set to use does not answer, or does not let it through. Ask the network's"
            " technician, or take the proxy out of the system's network settings; nothing is lost.");
    if (hint == domain::hint::noName)
        return QT_TRANSLATE_NOOP("Refusal",
            "The district's server was not found by its name: usually there is no line, or the network's name service (DNS)"
            " does not work. Check the cable or the Wi-Fi; everything goes by itself when it works again.");
    if (hint == domain::hint::nobodyThere)
        return QT_TRANSLATE_NOOP("Refusal",
            "The line works, but no program answers at the district's address: the server is switched off or being looked"
            " after, or the network asks for a sign-in page first. If other web pages do not open either, sign in to the"
            " network with a web browser; else nothing is to be done, everything goes by itself.");
    if (hint == domain::hint::noTls)
        return QT_TRANSLATE_NOOP("Refusal",
            "Something answers in the district's place but cannot make a safe connection: usually the network asks for a"
            " sign-in page first (captive portal). Open a web browser, sign in to the network, then press “Send now”;"
            " nothing was sent and nothing is lost.");
    return nullptr;
}

const char* signInPage() {
    return QT_TRANSLATE_NOOP("Refusal",
        "The network asks for a sign-in page first (captive portal), so nothing was sent. Open a web browser, sign in to"
        " the network, then press “Send now”; nothing is lost.");
}

}  // namespace

const char* hintSentence(const domain::Error& error) {
    using domain::Refusal;
    const bool portal = error.detail == domain::hint::portal;
    if (error.refusal == Refusal::LinkUnreachable) return portal ? signInPage() : unreachable(error.detail);
    if (error.refusal == Refusal::ServerKeyChanged) return portal ? signInPage() : nullptr;
    if (error.refusal != Refusal::LinkNotDistrict) return nullptr;
    if (portal) return signInPage();
    if (error.detail == domain::hint::wrongPage)
        return QT_TRANSLATE_NOOP("Refusal",
            "The district's machine answered, but not with its exchange program: its web server is probably set up wrongly."
            " Nothing was sent; tell the district's technician.");
    return nullptr;
}

}  // namespace app
