# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# How each source of prefix.sh is built: make_NAME SOURCE-FOLDER, in a build folder of its own.
# shellcheck disable=SC2154  # prefix.sh sets what is used here

autotools() {
    local from=$1
    shift
    [[ -x $from/configure ]] || (cd "$from" && autoreconf -fi)
    CC=$triple-gcc-posix CXX=$triple-g++-posix AR=$triple-gcc-ar-posix RANLIB=$triple-gcc-ranlib-posix \
        "$from/configure" --host=$triple --prefix="$prefix_now" --disable-dependency-tracking "$@"
    make -j"$jobs"
    make install
}
with_cmake() {
    local from=$1
    shift
    "${cmake[@]}" -S "$from" -B . "$@"
    ninja -j"$jobs" install
}

# Libraries that are headers only: this machine's packages of them serve Windows as well.
make_headers() {
    mkdir -p "$prefix_now/share/cmake"
    cp -rL /usr/include/boost /usr/include/CLI "$prefix_now/include"
    cp -r /usr/share/cmake/CLI11 "$prefix_now/share/cmake"
}
# The very SQLite of the programs: Qt's driver is linked against its DLL.
make_sqlite() { with_cmake "$here/../dependencies"; }

make_libsodium() { autotools "$1" --disable-shared --enable-static --disable-pie; }
make_libzstd() {
    with_cmake "$1/build/cmake" -DZSTD_BUILD_PROGRAMS=OFF -DZSTD_BUILD_TESTS=OFF -DZSTD_BUILD_STATIC=ON -DZSTD_BUILD_SHARED=OFF
}
make_qrencode() { autotools "$1" --disable-shared --enable-static --without-tools --without-tests --without-png; }
make_openssl() {
    # It reads no settings of its own: on Windows anybody may make the folder they would lie in.
    "$1/Configure" mingw64 --cross-compile-prefix=$triple- --prefix=/communedesk --libdir=lib \
        --openssldir=/communedesk/none no-autoload-config no-module shared no-tests no-legacy no-engine no-async \
        CC=gcc-posix AR=gcc-ar-posix RANLIB=gcc-ranlib-posix
    make -j"$jobs" build_libs
    make install_dev DESTDIR="$PWD/made"
    cp -r made/communedesk/. "$prefix_now"
    sed -i "s#^prefix=.*#prefix=$prefix_now#" "$prefix_now"/lib/pkgconfig/{libssl,libcrypto,openssl}.pc
}
make_libpng1_6() { with_cmake "$1" -DPNG_SHARED=OFF -DPNG_TESTS=OFF -DPNG_EXECUTABLES=OFF; }
make_tiff() {
    with_cmake "$1" -Dtiff-tools=OFF -Dtiff-tests=OFF -Dtiff-contrib=OFF -Dtiff-docs=OFF -Dcxx=OFF -Djbig=OFF -Dlerc=OFF \
        -Dlibdeflate=OFF -Dlzma=OFF -Dzstd=OFF -Dwebp=OFF
}
make_libwebp() {
    local not
    local without=()
    for not in JPEG PNG TIFF GIF; do without+=("-DCMAKE_DISABLE_FIND_PACKAGE_$not=ON"); done   # its tools' formats
    with_cmake "$1" "${without[@]}" -DBUILD_SHARED_LIBS=OFF -DWEBP_BUILD_ANIM_UTILS=OFF -DWEBP_BUILD_CWEBP=OFF -DWEBP_BUILD_DWEBP=OFF \
        -DWEBP_BUILD_GIF2WEBP=OFF -DWEBP_BUILD_IMG2WEBP=OFF -DWEBP_BUILD_VWEBP=OFF -DWEBP_BUILD_WEBPINFO=OFF \
        -DWEBP_BUILD_WEBPMUX=ON -DWEBP_BUILD_EXTRAS=OFF
}
make_libjpeg_turbo() { with_cmake "$1" -DENABLE_SHARED=OFF -DWITH_TURBOJPEG=OFF; }
make_openjpeg2() { with_cmake "$1" -DBUILD_SHARED_LIBS=OFF -DBUILD_CODEC=OFF; }
make_freetype() {
    with_cmake "$1" -DBUILD_SHARED_LIBS=OFF -DFT_DISABLE_BZIP2=ON -DFT_DISABLE_PNG=ON -DFT_DISABLE_HARFBUZZ=ON \
        -DFT_DISABLE_BROTLI=ON -DFT_REQUIRE_ZLIB=ON
}
make_poppler() {
    with_cmake "$1" -DBUILD_SHARED_LIBS=OFF -DENABLE_CPP=ON -DENABLE_UTILS=OFF -DENABLE_GLIB=OFF -DENABLE_QT5=OFF \
        -DENABLE_QT6=OFF -DENABLE_BOOST=OFF -DENABLE_CMS=none -DENABLE_LIBCURL=OFF -DENABLE_ZLIB=ON -DENABLE_LIBOPENJPEG=openjpeg2 \
        -DENABLE_DCTDECODER=libjpeg -DENABLE_NSS3=OFF -DENABLE_GPGME=OFF -DWITH_NSS3=OFF -DWITH_PNG=OFF -DWITH_TIFF=OFF \
        -DBUILD_GTK_TESTS=OFF -DBUILD_QT5_TESTS=OFF -DBUILD_QT6_TESTS=OFF -DBUILD_CPP_TESTS=OFF -DBUILD_MANUAL_TESTS=OFF \
        -DICONV_INCLUDE_DIR="$here/shims" -DICONV_LIBRARIES=m -DCMAKE_CXX_FLAGS=-DOPJ_STATIC
    # What a static Poppler needs of its users, it does not say by itself.
    printf 'Libs.private: -lfreetype -ljpeg -lopenjp2 -lz -lgdi32\n' >>"$prefix_now/lib/pkgconfig/poppler.pc"
    sed -i 's/^Cflags:.*/& -DPOPPLER_CPP_STATIC_DEFINE/' "$prefix_now/lib/pkgconfig/poppler-cpp.pc"
}

qt_options=(-DQT_QMAKE_TARGET_MKSPEC=win32-g++ -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF -DBUILD_SHARED_LIBS=ON)
configure_qt() {
    # direct2d stays on: without it Qt 6.4 does not link DirectWrite's fonts.
    "${cmake[@]}" -S "$1" -B . "${qt_options[@]}" \
        -DFEATURE_pkg_config=OFF -DFEATURE_dbus=OFF -DFEATURE_opengl=OFF -DINPUT_opengl=no -DFEATURE_vulkan=OFF \
        -DFEATURE_tabletevent=OFF -DFEATURE_tuiotouch=OFF -DFEATURE_testlib=ON -DFEATURE_xml=OFF -DFEATURE_concurrent=OFF \
        -DFEATURE_icu=OFF -DFEATURE_glib=OFF -DFEATURE_openssl=ON -DFEATURE_openssl_linked=ON -DINPUT_openssl=linked \
        -DOPENSSL_ROOT_DIR="$prefix_now" -DFEATURE_schannel=OFF -DFEATURE_dtls=OFF -DFEATURE_gssapi=OFF -DFEATURE_sctp=OFF \
        -DFEATURE_sql=ON -DFEATURE_sql_sqlite=ON -DFEATURE_system_sqlite=ON -DFEATURE_sql_odbc=OFF -DFEATURE_sql_mysql=OFF \
        -DFEATURE_sql_psql=OFF -DFEATURE_system_zlib=ON -DFEATURE_system_png=ON -DFEATURE_system_jpeg=ON \
        -DFEATURE_system_freetype=OFF -DFEATURE_system_harfbuzz=OFF -DFEATURE_system_pcre2=OFF \
        -DFEATURE_system_doubleconversion=OFF -DFEATURE_system_libb2=OFF -DFEATURE_zstd=OFF -DFEATURE_androiddeployqt=OFF
}
make_qt6_headers() { configure_qt "$work/src/qt6-base"; }
make_qt6_base() {
    configure_qt "$1"
    ninja -j"$jobs" install
}
make_qt6_imageformats() {
    # libwebp asks for Threads in a folder of its own; Qt wants what it finds to be known everywhere.
    with_cmake "$1" "${qt_options[@]}" -DCMAKE_FIND_PACKAGE_TARGETS_GLOBAL=ON -DFEATURE_system_tiff=ON -DFEATURE_system_webp=ON -DFEATURE_jasper=OFF -DFEATURE_mng=OFF
}
