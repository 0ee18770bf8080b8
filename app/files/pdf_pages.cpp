// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/pdf_pages.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

namespace app {
namespace {

using domain::Refusal;

/// What is wrong with a citizen's file is said by us; what the library says of it belongs in no log.
const bool keepsQuiet = (poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr), true);

/// Width and height of the page as it is seen, in points.
QSizeF sizeOf(const poppler::page& page) {
    const poppler::rectf sheet = page.page_rect();
    const QSizeF size(sheet.width(), sheet.height());
    const bool onItsSide = page.orientation() == poppler::page::landscape || page.orientation() == poppler::page::seascape;
    return onItsSide ? size.transposed() : size;
}

class PdfPages final : public PagePictures {
public:
    explicit PdfPages(const QByteArray& content) : m_content(content) {
        Q_ASSERT(keepsQuiet);
        m_document.reset(poppler::document::load_from_raw_data(m_content.constData(), static_cast<int>(m_content.size())));
    }
    std::optional<Refusal> trouble() const {
        if (!m_document) return Refusal::FileBroken;
        if (m_document->is_locked()) return Refusal::FilePasswordProtected;
        if (m_document->pages() < 1) return Refusal::FileHasNoPages;
        return std::nullopt;
    }
    int count() const override { return m_document->pages(); }
    QSize dots(int) override { return {}; }
    QImage picture(int page, int width) override {
        if (page < 0 || page >= count()) return {};
        const std::unique_ptr<poppler::page> wanted(m_document->create_page(page));
        if (!wanted) return {};
        const QSizeF points = sizeOf(*wanted);
        const QSize size = sizeToPaint(points, width, true);
        if (size.isEmpty()) return {};
        poppler::page_renderer renderer;
        renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
        constexpr double pointsPerInch = 72;
        const poppler::image drawn =
            renderer.render_page(wanted.get(), pointsPerInch * size.width() / points.width(),
                                 pointsPerInch * size.height() / points.height(), 0, 0, size.width(), size.height());
        if (!drawn.is_valid()) return {};
        // Its bytes live as long as `drawn` does.
        return QImage(reinterpret_cast<const uchar*>(drawn.const_data()), drawn.width(), drawn.height(),
                      drawn.bytes_per_row(), QImage::Format_RGB32).copy();
    }

private:
    QByteArray m_content;      // the document reads from it as long as it lives
    std::unique_ptr<poppler::document> m_document;
};

}  // namespace

domain::Result<std::unique_ptr<PagePictures>> openPdf(const QByteArray& content) {
    auto pages = std::make_unique<PdfPages>(content);
    if (const auto trouble = pages->trouble()) return *trouble;
    return std::unique_ptr<PagePictures>(std::move(pages));
}

}  // namespace app
