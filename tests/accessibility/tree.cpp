// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accessibility/tree.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QDBusVariant>

#include <stdexcept>

namespace spi {
namespace {

constexpr int patienceMs = 20'000;
const char accessible[] = "org.a11y.atspi.Accessible";
const char table[] = "org.a11y.atspi.Table";

QDBusMessage callTo(const Place& place, const char* interface, const char* method, const QVariantList& with = {}) {
    QDBusMessage call = QDBusMessage::createMethodCall(place.service, place.path.path(), QLatin1String(interface), QLatin1String(method));
    call.setArguments(with);
    return call;
}

Place placeOf(const QVariant& told) {
    return told.isValid() ? qdbus_cast<Place>(told.value<QDBusArgument>()) : Place();
}

}  // namespace

QDBusArgument& operator<<(QDBusArgument& argument, const Place& place) {
    argument.beginStructure();
    argument << place.service << place.path;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, Place& place) {
    argument.beginStructure();
    argument >> place.service >> place.path;
    argument.endStructure();
    return argument;
}

Tree::Tree(const QString& sessionBus) : m_bus(QString()) {
    qDBusRegisterMetaType<Place>();
    qDBusRegisterMetaType<QList<Place>>();
    qDBusRegisterMetaType<QList<uint>>();
    // Under names of their own: Qt keeps what it has connected, also to a bus that has ended.
    QDBusConnection session = QDBusConnection::connectToBus(sessionBus, QStringLiteral("session ") + sessionBus);
    const QDBusReply<QString> address = session.call(
        callTo({QStringLiteral("org.a11y.Bus"), QDBusObjectPath(QStringLiteral("/org/a11y/bus"))}, "org.a11y.Bus", "GetAddress"),
        QDBus::Block, patienceMs);
    if (!address.isValid()) throw std::runtime_error("no accessibility bus: " + address.error().message().toStdString());
    m_bus = QDBusConnection::connectToBus(address.value(), QStringLiteral("accessibility ") + sessionBus);
    if (!m_bus.isConnected()) throw std::runtime_error("the accessibility bus does not answer");
}

std::optional<Node> Tree::program(qint64 processId) {
    const Place desktop{QStringLiteral("org.a11y.atspi.Registry"), QDBusObjectPath(QStringLiteral("/org/a11y/atspi/accessible/root"))};
    for (Node& one : children(desktop)) {
        const QDBusReply<uint> owner = m_bus.interface()->servicePid(one.place.service);
        if (owner.isValid() && owner.value() == processId) return one;
    }
    return std::nullopt;
}

std::vector<Node> Tree::children(const Place& place) {
    const QDBusReply<QList<Place>> found = m_bus.call(callTo(place, accessible, "GetChildren"), QDBus::Block, patienceMs);
    std::vector<Node> nodes;
    if (!found.isValid()) return nodes;
    for (const Place& one : found.value()) nodes.push_back(node(one));
    return nodes;
}

QVariant Tree::property(const Place& place, const char* interface, const char* name) {
    const QDBusReply<QDBusVariant> told = m_bus.call(
        callTo(place, "org.freedesktop.DBus.Properties", "Get", {QLatin1String(interface), QLatin1String(name)}), QDBus::Block, patienceMs);
    return told.isValid() ? told.value().variant() : QVariant();
}

Node Tree::node(const Place& place) {
    Node made{.place = place, .name = property(place, accessible, "Name").toString(), .roleName = {}};
    const QDBusReply<uint> role = m_bus.call(callTo(place, accessible, "GetRole"), QDBus::Block, patienceMs);
    const QDBusReply<QString> roleName = m_bus.call(callTo(place, accessible, "GetRoleName"), QDBus::Block, patienceMs);
    const QDBusReply<QList<uint>> states = m_bus.call(callTo(place, accessible, "GetState"), QDBus::Block, patienceMs);
    made.role = role.value();
    made.roleName = roleName.value();
    if (states.isValid() && states.value().size() == 2) made.states = states.value()[0] | (quint64(states.value()[1]) << 32);
    return made;
}

void Tree::walk(const Node& from, const std::function<bool(const Node&, const Node&)>& look) {
    for (const Node& child : children(from.place))
        if (child.is(Visible) && look(child, from)) walk(child, look);
}

std::optional<Node> Tree::find(const Node& from, const std::function<bool(const Node&)>& isIt) {
    std::optional<Node> found;
    walk(from, [&](const Node& node, const Node&) {
        if (!found && isIt(node)) found = node;
        return !found;
    });
    return found;
}

int Tree::rows(const Place& place) { return property(place, table, "NRows").toInt(); }
int Tree::columns(const Place& place) { return property(place, table, "NColumns").toInt(); }

Node Tree::cell(const Place& place, int row, int column) {
    const QDBusMessage told = m_bus.call(callTo(place, table, "GetAccessibleAt", {row, column}), QDBus::Block, patienceMs);
    const Place found = placeOf(told.arguments().value(0));
    return found.service.isEmpty() ? Node() : node(found);
}

bool Tree::press(const Place& place) {
    return m_bus.call(callTo(place, "org.a11y.atspi.Action", "DoAction", {0}), QDBus::Block, patienceMs).type() == QDBusMessage::ReplyMessage;
}

bool Tree::write(const Place& place, const QString& text) {
    const QDBusReply<bool> done = m_bus.call(callTo(place, "org.a11y.atspi.EditableText", "SetTextContents", {text}), QDBus::Block, patienceMs);
    return done.isValid() && done.value();
}

}  // namespace spi
