// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/mdns.h"

#include <QtEndian>

#include <vector>

namespace protocol {
namespace {

const std::vector<QByteArray> service{QByteArrayLiteral("_communedesk"), QByteArrayLiteral("_tcp"), QByteArrayLiteral("local")};

// RFC 1035, section 3.2.2; RFC 2782
enum Type : quint16 { Ptr = 12, Txt = 16, Srv = 33, Any = 255 };
constexpr quint16 internet = 1, unicastWanted = 0x8000, isResponse = 0x8000, authoritative = 0x0400;
constexpr quint32 ttlSeconds = 10;   // RFC 6762, section 6.7: of answers to who does not speak mDNS himself
constexpr qsizetype largestPacket = 9000;
constexpr int mostRecords = 32, mostLabels = 32;

class Writer {
public:
    void number(quint16 value) { append(value); }
    void number32(quint32 value) { append(value); }
    void name(const std::vector<QByteArray>& labels) {
        for (const QByteArray& label : labels) {
            m_bytes.append(static_cast<char>(label.size()));
            m_bytes.append(label);
        }
        m_bytes.append('\0');
    }
    void record(const std::vector<QByteArray>& owner, Type type, const QByteArray& data) {
        name(owner);
        number(type);
        number(internet);
        number32(ttlSeconds);
        number(static_cast<quint16>(data.size()));
        m_bytes.append(data);
    }
    void header(quint16 id, quint16 flags, quint16 questions, quint16 answers) {
        for (const quint16 value : {id, flags, questions, answers, quint16(0), quint16(0)}) number(value);
    }
    void question(quint16 classAndWish) {
        name(service);
        number(Ptr);
        number(classAndWish);
    }
    const QByteArray& bytes() const { return m_bytes; }

private:
    template <class T>
    void append(T value) {
        value = qToBigEndian(value);
        m_bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    QByteArray m_bytes;
};

/// Reads what may be anything; after the first wrong byte nothing is good any more.
class Reader {
public:
    explicit Reader(const QByteArray& bytes) : m_bytes(bytes), m_good(bytes.size() <= largestPacket) {}
    bool good() const { return m_good; }
    quint16 number() { return read<quint16>(); }
    quint32 number32() { return read<quint32>(); }
    QByteArray piece(qsizetype size) {
        if (!m_good || size > m_bytes.size() - m_at) return fail();
        m_at += size;
        return m_bytes.mid(m_at - size, size);
    }
    /// With pointers back to earlier names (RFC 1035, section 4.1.4), each further back than the last.
    std::vector<QByteArray> name() {
        std::vector<QByteArray> labels;
        qsizetype at = m_at, before = m_at;
        bool jumped = false;
        while (m_good && at < m_bytes.size() && labels.size() < mostLabels) {
            const auto size = static_cast<quint8>(m_bytes.at(at));
            if (size == 0) {
                if (!jumped) m_at = at + 1;
                return labels;
            }
            if (size >= 0xc0) {
                if (at + 1 >= m_bytes.size()) break;
                const qsizetype target = (size & 0x3f) << 8 | static_cast<quint8>(m_bytes.at(at + 1));
                if (target >= before) break;
                if (!jumped) m_at = at + 2;
                jumped = true;
                at = before = target;
                continue;
            }
            if (size > 63 || size > m_bytes.size() - at - 1) break;
            labels.push_back(m_bytes.mid(at + 1, size));
            at += 1 + size;
        }
        fail();
        return {};
    }

private:
    QByteArray fail() {
        m_good = false;
        return {};
    }
    template <class T>
    T read() {
        const QByteArray bytes = piece(sizeof(T));
        return m_good ? qFromBigEndian<T>(bytes.constData()) : T(0);
    }
    const QByteArray m_bytes;
    qsizetype m_at = 0;
    bool m_good;
};

bool isService(const std::vector<QByteArray>& name) {
    if (name.size() != service.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (name[i].toLower() != service[i]) return false;
    return true;
}
bool isInstance(const std::vector<QByteArray>& name) { return name.size() == service.size() + 1 && isService({name.begin() + 1, name.end()}); }

const QByteArray unitWord = QByteArrayLiteral("unit=");

/// Strings of a TXT record, each with its length before it.
QString unitIn(const QByteArray& data) {
    Reader reader(data);
    for (int i = 0; i < mostRecords && reader.good(); ++i) {
        const QByteArray size = reader.piece(1);
        const QByteArray text = size.isEmpty() ? QByteArray() : reader.piece(static_cast<quint8>(size.at(0)));
        if (text.startsWith(unitWord) && text.size() <= unitWord.size() + 64) return QString::fromUtf8(text.mid(unitWord.size()));
    }
    return {};
}

}  // namespace

QByteArray hubQuestion(quint16 id) {
    Writer writer;
    writer.header(id, 0, 1, 0);
    writer.question(internet | unicastWanted);
    return writer.bytes();
}

std::optional<QByteArray> hubAnnouncement(const QByteArray& packet, const QByteArray& name, const Announcement& hub) {
    Reader reader(packet);
    const quint16 id = reader.number(), flags = reader.number(), questions = reader.number();
    reader.piece(6);
    if (!reader.good() || (flags & isResponse) || questions > mostRecords) return std::nullopt;
    bool asked = false;
    for (int i = 0; i < questions && reader.good(); ++i) {
        const auto wanted = reader.name();
        const quint16 type = reader.number();
        reader.number();
        asked |= reader.good() && isService(wanted) && (type == Ptr || type == Any);
    }
    if (!asked || name.isEmpty() || name.size() > 63) return std::nullopt;
    std::vector<QByteArray> instance = service;
    instance.insert(instance.begin(), name);
    Writer pointed, port, writer;
    pointed.name(instance);
    for (const quint16 value : {quint16(0), quint16(0), hub.port}) port.number(value);
    port.name({name, QByteArrayLiteral("local")});
    const QByteArray unit = unitWord + hub.unit.toUtf8().left(64);
    writer.header(id, isResponse | authoritative, 1, 3);
    writer.question(internet);   // who asks from another port wants his question back
    writer.record(service, Ptr, pointed.bytes());
    writer.record(instance, Srv, port.bytes());
    writer.record(instance, Txt, static_cast<char>(unit.size()) + unit);
    return writer.bytes();
}

std::optional<Announcement> announcedHub(const QByteArray& packet, quint16 id) {
    Reader reader(packet);
    const quint16 answered = reader.number(), flags = reader.number(), questions = reader.number(), answers = reader.number();
    reader.piece(4);
    if (!reader.good() || answered != id || !(flags & isResponse) || questions > mostRecords || answers > mostRecords) return std::nullopt;
    for (int i = 0; i < questions && reader.good(); ++i) {
        reader.name();
        reader.number32();
    }
    Announcement hub;
    for (int i = 0; i < answers && reader.good(); ++i) {
        const auto owner = reader.name();
        const quint16 type = reader.number();
        reader.number();
        reader.number32();
        const QByteArray data = reader.piece(reader.number());
        if (!reader.good() || !isInstance(owner)) continue;
        if (type == Srv && data.size() >= 6) hub.port = qFromBigEndian<quint16>(data.constData() + 4);
        if (type == Txt) hub.unit = unitIn(data);
    }
    if (!reader.good() || hub.port == 0) return std::nullopt;
    return hub;
}

}  // namespace protocol
