// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/slip_pages.h"

#include "app/print/layout.h"
#include "app/print/render.h"

#include <QFile>
#include <QRegularExpression>

#include <stdexcept>

namespace print {

namespace {

constexpr int modulePixels = 6;

/// What is known of a paper before it is laid out.
struct Paperwork {
    packs::SlipKind kind;
    QString slipTemplate;
    QJsonObject data;
    bool practice = false;

    QString code() const { return data[QStringLiteral("code")].toString(); }
};

Paperwork paperworkOf(packs::SlipKind kind, const packs::SlipContext& context,
                      const packs::Pack* pack) {
    // The register is a page of many cases; asked for one, it is a register of one.
    const QJsonObject data = kind == packs::SlipKind::Register
                                 ? packs::registerData(context.unit, context.parentName, {},
                                                       {context.file}, 1)
                                 : packs::slipData(context);
    return {kind, templateFor(kind, pack), data, context.practice};
}

/// The name of the form, for the file's title: from the unfilled template, so that what a pack
/// writes there cannot carry a citizen's data into what the file says about itself.
QString titleOf(const Paperwork& paper) {
    static const QRegularExpression title(QStringLiteral("<title>([^<{]*)"));
    const QString name = title.match(paper.slipTemplate).captured(1).simplified();
    return paper.code().isEmpty() ? name : (name + QLatin1Char(' ') + paper.code()).trimmed();
}

domain::Result<Layout> laidOut(const Paperwork& paper) {
    if (!loadFonts() || paper.slipTemplate.isEmpty())
        throw std::runtime_error("the program's own fonts or slip templates are missing");
    const auto html = packs::fill(paper.slipTemplate, paper.data);
    if (!html) return html.error();
    QImage qr = qrImage(paper.data[QStringLiteral("qr")].toString(), modulePixels);
    if (qr.isNull()) qr = qrImage(paper.code(), modulePixels);  // too long an address for a QR code
    return Layout(*html, paperFor(paper.kind), qr);
}

/// Empty: the program lacks it.
QString ourFile(const QString& name) {
    QFile file(QStringLiteral(":/slips/%1.html").arg(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The template with what several of ours have in common, each "{{> name}}" on a line of its own. A pack's
/// own slip stands for itself: it may travel to a program whose parts differ.
QString withParts(const QString& slip) {
    static const QString sign = QStringLiteral("{{> ");
    QString whole;
    for (const QString& line : slip.split(u'\n')) {
        const bool isPart = line.startsWith(sign) && line.endsWith(QStringLiteral("}}"));
        whole += isPart ? ourFile(QStringLiteral("parts/") + line.mid(sign.size(), line.size() - sign.size() - 2)) : line + u'\n';
    }
    return whole;
}

domain::Result<QByteArray> pdfOf(const Paperwork& paper, Copy copy) {
    const auto layout = laidOut(paper);
    if (!layout) return layout.error();
    return toPdf(*layout, titleOf(paper), paper.code(), {copy, paper.practice});
}

}  // namespace

QString templateFor(packs::SlipKind kind, const packs::Pack* pack) {
    const QString name = packs::slipName(kind);
    if (pack != nullptr && pack->slips.contains(name)) return pack->slips.value(name);
    return withParts(ourFile(name));
}

domain::Result<QByteArray> slipPdf(packs::SlipKind kind, const packs::SlipContext& context,
                                   const packs::Pack* pack, Copy copy) {
    return pdfOf(paperworkOf(kind, context, pack), copy);
}

domain::Result<QByteArray> registerPdf(const QJsonObject& registerData) {
    const auto kind = packs::SlipKind::Register;
    return pdfOf({kind, templateFor(kind, nullptr), registerData, registerData[QStringLiteral("practice")].toBool()},
                 Copy::Original);
}

domain::Result<std::vector<QImage>> slipImages(packs::SlipKind kind,
                                               const packs::SlipContext& context,
                                               const packs::Pack* pack, Copy copy, int dpi) {
    const Paperwork paper = paperworkOf(kind, context, pack);
    const auto layout = laidOut(paper);
    if (!layout) return layout.error();
    return toImages(*layout, paper.code(), {copy, paper.practice}, dpi);
}

}  // namespace print
