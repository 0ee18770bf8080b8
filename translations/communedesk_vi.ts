<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>Act</name>
    <message>
        <source>Receive</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Đính kèm tệp</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>Write a remark</source>
        <translation>Ghi ý kiến</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>Chuyển bước</translation>
    </message>
    <message>
        <source>Ask for a supplement</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Accept the supplement</source>
        <translation>Nhận bổ sung</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Từ chối giải quyết</translation>
    </message>
    <message>
        <source>Apologise, new date</source>
        <translation>Xin lỗi, hẹn lại</translation>
    </message>
    <message>
        <source>Ask the authority above</source>
        <translation>Xin ý kiến cấp trên</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Record the result</source>
        <translation>Ghi nhận kết quả</translation>
    </message>
    <message>
        <source>Return the result</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Rút hồ sơ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng giải quyết</translation>
    </message>
    <message>
        <source>Take a payment</source>
        <translation>Thu phí, lệ phí</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Manage users</source>
        <translation>Quản lý người dùng</translation>
    </message>
    <message>
        <source>Manage the office</source>
        <translation>Quản lý cơ quan</translation>
    </message>
    <message>
        <source>See cases</source>
        <translation>Xem hồ sơ</translation>
    </message>
    <message>
        <source>Take a file out</source>
        <translation>Gỡ tệp đính kèm</translation>
    </message>
    <message>
        <source>Close: papers did not come</source>
        <translation>Đóng hồ sơ do không bổ sung</translation>
    </message>
    <message>
        <source>Ask for payment</source>
        <translation>Yêu cầu nộp phí, lệ phí</translation>
    </message>
    <message>
        <source>Decide what counts</source>
        <translation>Quyết định việc xử lý trùng</translation>
    </message>
</context>
<context>
    <name>CaseActs</name>
    <message>
        <source>Hand the case on</source>
        <translation>Chuyển hồ sơ</translation>
    </message>
    <message>
        <source>The next person finds it under “Waiting for me”.</source>
        <translation>Người nhận sẽ thấy hồ sơ trong mục “Chờ tôi xử lý”.</translation>
    </message>
    <message>
        <source>To which step</source>
        <translation>Chuyển đến bước</translation>
    </message>
    <message>
        <source>To whom (empty: whoever has the role)</source>
        <translation>Người nhận (để trống: ai có vai trò đó)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>Chuyển bước</translation>
    </message>
    <message>
        <source>Ask the authority above</source>
        <translation>Xin ý kiến cấp trên</translation>
    </message>
    <message>
        <source>The case and its scans are sent to %1 at the next exchange; the answer comes back here.</source>
        <translation>Hồ sơ và bản quét được gửi tới %1 ở lần đồng bộ tới; ý kiến trả lời sẽ về lại đây.</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Nội dung xin ý kiến</translation>
    </message>
    <message>
        <source>Answer wanted by</source>
        <translation>Đề nghị trả lời trước ngày</translation>
    </message>
    <message>
        <source>Send the question</source>
        <translation>Gửi xin ý kiến</translation>
    </message>
    <message>
        <source>Apologise and give a new date</source>
        <translation>Xin lỗi và hẹn lại ngày trả kết quả</translation>
    </message>
    <message>
        <source>This is possible once for each case. The letter with the reason is printed.</source>
        <translation>Mỗi hồ sơ chỉ được hẹn lại một lần. Văn bản xin lỗi ghi rõ lý do sẽ được in.</translation>
    </message>
    <message>
        <source>Present date: %1</source>
        <translation>Ngày hẹn hiện tại: %1</translation>
    </message>
    <message>
        <source>New return date</source>
        <translation>Ngày hẹn trả mới</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Give the new date, print the letter</source>
        <translation>Hẹn lại và in văn bản</translation>
    </message>
    <message>
        <source>Amount (đồng)</source>
        <translation>Số tiền (đồng)</translation>
    </message>
    <message>
        <source>Take a payment</source>
        <translation>Thu phí, lệ phí</translation>
    </message>
    <message>
        <source>How it was paid</source>
        <translation>Hình thức nộp</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tiền mặt</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Chuyển khoản</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Số biên lai</translation>
    </message>
    <message>
        <source>Record the payment</source>
        <translation>Ghi nhận đã thu</translation>
    </message>
    <message>
        <source>Record the result</source>
        <translation>Ghi nhận kết quả</translation>
    </message>
    <message>
        <source>The result as it was signed. The case then waits at the counter for the citizen.</source>
        <translation>Kết quả đúng như đã ký. Sau đó hồ sơ chờ trả cho công dân tại bộ phận Một cửa.</translation>
    </message>
    <message>
        <source>Which result</source>
        <translation>Loại kết quả</translation>
    </message>
    <message>
        <source>Number and book</source>
        <translation>Số, quyển số</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Ngày ký</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Return the result</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Who received it</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hình thức trả</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Tại bộ phận Một cửa</translation>
    </message>
    <message>
        <source>By public post</source>
        <translation>Qua bưu chính công ích</translation>
    </message>
    <message>
        <source>Returned to the citizen</source>
        <translation>Đã trả cho công dân</translation>
    </message>
    <message>
        <source>Refuse the case</source>
        <translation>Từ chối giải quyết hồ sơ</translation>
    </message>
    <message>
        <source>A written refusal with this reason is printed; it counts as the result.</source>
        <translation>Phiếu từ chối ghi rõ lý do này sẽ được in và được tính là kết quả giải quyết.</translation>
    </message>
    <message>
        <source>Refuse, print the slip</source>
        <translation>Từ chối và in phiếu</translation>
    </message>
    <message>
        <source>The citizen withdraws the case</source>
        <translation>Công dân rút hồ sơ</translation>
    </message>
    <message>
        <source>The case ends here; it stays in the register.</source>
        <translation>Hồ sơ kết thúc tại đây và vẫn còn trong sổ theo dõi.</translation>
    </message>
    <message>
        <source>Record the withdrawal</source>
        <translation>Ghi nhận rút hồ sơ</translation>
    </message>
    <message>
        <source>Stop the case</source>
        <translation>Dừng giải quyết hồ sơ</translation>
    </message>
    <message>
        <source>The case ends here; a notice with this reason is printed.</source>
        <translation>Hồ sơ kết thúc tại đây; thông báo dừng giải quyết ghi lý do này sẽ được in.</translation>
    </message>
    <message>
        <source>Stop, print the notice</source>
        <translation>Dừng và in thông báo</translation>
    </message>
    <message>
        <source>Correct what is written</source>
        <translation>Đính chính thông tin</translation>
    </message>
    <message>
        <source>The earlier value stays in the history.</source>
        <translation>Thông tin cũ vẫn được giữ trong quá trình xử lý.</translation>
    </message>
    <message>
        <source>What to correct</source>
        <translation>Thông tin cần sửa</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>Another paper</source>
        <translation>Giấy tờ khác</translation>
    </message>
    <message>
        <source>Usual reason</source>
        <translation>Lý do thường gặp</translation>
    </message>
    <message>
        <source>Reason in your own words</source>
        <translation>Lý do (tự ghi)</translation>
    </message>
    <message>
        <source>Why one more supplement is needed</source>
        <translation>Vì sao phải yêu cầu bổ sung thêm lần nữa</translation>
    </message>
    <message>
        <source>Ask for a supplement</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>The limit stops now and is counted again when the papers are complete. If they do not come by %1 the case may be closed.</source>
        <translation>Thời hạn tạm dừng từ lúc này và được tính lại từ đầu khi đủ hồ sơ. Nếu đến ngày %1 chưa bổ sung thì có thể đóng hồ sơ.</translation>
    </message>
    <message>
        <source>Which papers</source>
        <translation>Giấy tờ cần bổ sung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Ask, print the request</source>
        <translation>Yêu cầu và in phiếu</translation>
    </message>
    <message>
        <source>Tick at least one paper, or write another one.</source>
        <translation>Đánh dấu ít nhất một giấy tờ, hoặc ghi giấy tờ khác.</translation>
    </message>
    <message>
        <source>Choose or write the reason: the citizen reads it on the slip.</source>
        <translation>Chọn hoặc ghi lý do: công dân sẽ đọc trên phiếu.</translation>
    </message>
    <message>
        <source>Accept the supplement</source>
        <translation>Nhận bổ sung</translation>
    </message>
    <message>
        <source>Tick what is there now. The limit is counted again from this moment and a new receipt is printed.</source>
        <translation>Đánh dấu giấy tờ đã có. Thời hạn được tính lại từ lúc này và giấy hẹn mới sẽ được in.</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Accept, print the receipt</source>
        <translation>Nhận và in giấy hẹn</translation>
    </message>
    <message>
        <source>Still missing: %1. Ask for a further supplement instead.</source>
        <translation>Còn thiếu: %1. Hãy yêu cầu bổ sung tiếp.</translation>
    </message>
    <message>
        <source>Take “%1” out of the case</source>
        <translation>Gỡ “%1” khỏi hồ sơ</translation>
    </message>
    <message>
        <source>The file no longer counts and is not shown any more. That it was there, and this reason, stay in the history.</source>
        <translation>Bản quét này không còn thuộc hồ sơ và không hiển thị nữa. Việc đã từng có và lý do này vẫn lưu trong quá trình xử lý.</translation>
    </message>
    <message>
        <source>Scanned for another case by mistake</source>
        <translation>Quét nhầm của hồ sơ khác</translation>
    </message>
    <message>
        <source>Cannot be read; scanned again</source>
        <translation>Không đọc được; đã quét lại</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Gỡ ra</translation>
    </message>
    <message>
        <source>Ask for payment</source>
        <translation>Yêu cầu nộp phí, lệ phí</translation>
    </message>
    <message>
        <source>The case waits until the citizen has paid. What the law asks besides the fees of the case can be added.</source>
        <translation>Hồ sơ chờ đến khi công dân nộp đủ tiền. Có thể thêm khoản phải nộp khác ngoài phí, lệ phí của hồ sơ.</translation>
    </message>
    <message>
        <source>Another sum: what for</source>
        <translation>Khoản khác: nội dung thu</translation>
    </message>
    <message>
        <source>Close the case: the papers did not come</source>
        <translation>Đóng hồ sơ: không bổ sung giấy tờ</translation>
    </message>
    <message>
        <source>The day by which they were asked for is over. The case ends here; it stays in the register.</source>
        <translation>Đã quá hạn bổ sung. Hồ sơ kết thúc tại đây và vẫn lưu trong sổ.</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Đóng hồ sơ</translation>
    </message>
    <message>
        <source>Left open: %1</source>
        <translation>Còn để lại: %1</translation>
    </message>
    <message numerus="yes">
        <source>Why %n remark(s) stay open</source>
        <translation>
            <numerusform>Vì sao còn %n ý kiến chưa giải quyết</numerusform>
        </translation>
    </message>
    <message>
        <source>Handed in by: full name</source>
        <translation>Người nộp: họ và tên</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Số định danh cá nhân</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Case holder: full name</source>
        <translation>Chủ hồ sơ: họ và tên</translation>
    </message>
    <message>
        <source>This is what is written already. Write the right value.</source>
        <translation>Nội dung này đang được ghi như vậy. Hãy nhập nội dung đúng.</translation>
    </message>
    <message>
        <source>The remark: %1</source>
        <translation>Ý kiến: %1</translation>
    </message>
    <message>
        <source>Settled. Both steps stay in the history.</source>
        <translation>Đã quyết định. Cả hai việc vẫn còn trong quá trình xử lý.</translation>
    </message>
</context>
<context>
    <name>CaseExport</name>
    <message>
        <source>The list before is still being saved.</source>
        <translation>Danh sách trước còn đang được lưu.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Lưu danh sách</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>Bảng tính (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>The list with %n row(s) is saved.</source>
        <translation>
            <numerusform>Đã lưu danh sách gồm %n dòng.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseFacts</name>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Handed in by</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Case holder</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Số định danh cá nhân</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Bản giấy</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Portal vault</source>
        <translation>Kho dữ liệu Cổng DVC</translation>
    </message>
    <message>
        <source>Earlier case</source>
        <translation>Hồ sơ trước</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>%n bản chính</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certified copy(ies)</source>
        <translation>
            <numerusform>%n bản chứng thực</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photocopy(ies)</source>
        <translation>
            <numerusform>%n bản photo</numerusform>
        </translation>
    </message>
    <message>
        <source>A newer version of this program has written to this case. It can be read; install the newer version to work on it.</source>
        <translation>Hồ sơ này có nội dung do phiên bản mới hơn ghi. Vẫn xem được; hãy cài phiên bản mới để xử lý tiếp.</translation>
    </message>
    <message>
        <source>The district keeps an entry of this case back for checking. It is not lost; the district&apos;s officer settles it.</source>
        <translation>Cấp trên đang giữ lại một mục của hồ sơ này để kiểm tra. Không mất dữ liệu; cán bộ cấp trên sẽ giải quyết.</translation>
    </message>
    <message>
        <source>(overdue)</source>
        <translation>(quá hạn)</translation>
    </message>
    <message>
        <source>(today)</source>
        <translation>(hôm nay)</translation>
    </message>
    <message>
        <source>(soon)</source>
        <translation>(sắp đến hạn)</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>trang %1 của %2</translation>
    </message>
</context>
<context>
    <name>CaseLine</name>
    <message>
        <source>nearly due</source>
        <translation>sắp đến hạn</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>đến hạn hôm nay</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>quá hạn</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>hạn trả %1</translation>
    </message>
    <message>
        <source>due %1, %2</source>
        <translation>hạn trả %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) to settle</source>
        <translation>
            <numerusform>%n ý kiến cần giải quyết</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasePins</name>
    <message>
        <source>Corrected by %1, %2</source>
        <translation>Đã đính chính: %1, %2</translation>
    </message>
    <message>
        <source>Scan taken out by %1, %2</source>
        <translation>Đã gỡ bản quét: %1, %2</translation>
    </message>
    <message>
        <source>Replaced by %1, %2</source>
        <translation>Đã thay giấy tờ: %1, %2</translation>
    </message>
    <message>
        <source>Answered by %1, %2</source>
        <translation>Đã trả lời: %1, %2</translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>Who hands the case in</source>
        <translation>Người nộp hồ sơ</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Số định danh cá nhân</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Case holder</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Case holder&apos;s personal number</source>
        <translation>Số định danh chủ hồ sơ</translation>
    </message>
    <message>
        <source>Relation to the case holder</source>
        <translation>Quan hệ với chủ hồ sơ</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>%n bản chính</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certified copy(ies)</source>
        <translation>
            <numerusform>%n bản chứng thực</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photocopy(ies)</source>
        <translation>
            <numerusform>%n bản photo</numerusform>
        </translation>
    </message>
    <message>
        <source>not handed in</source>
        <translation>không nộp</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>MISSING</source>
        <translation>CÒN THIẾU</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Bản quét</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>được miễn</translation>
    </message>
    <message>
        <source>%1 đồng</source>
        <translation>%1 đồng</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Tổng cộng</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Case %1: %2.</source>
        <translation>Hồ sơ %1: %2.</translation>
    </message>
    <message>
        <source>This command cannot be carried out as it was written: %1</source>
        <translation>Không thực hiện được lệnh như đã ghi: %1</translation>
    </message>
    <message>
        <source>Something failed that only a technician can mend. Nothing was lost. For the technician: %1</source>
        <translation>Có lỗi cần cán bộ kỹ thuật xử lý. Không mất dữ liệu. Thông tin cho cán bộ kỹ thuật: %1</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Đã đính kèm: %1</translation>
    </message>
    <message>
        <source>Not attached: %1</source>
        <translation>Không đính kèm: %1</translation>
    </message>
    <message>
        <source>The safety copy is made and was opened to check it.</source>
        <translation>Đã sao lưu và đã mở kiểm tra.</translation>
    </message>
    <message>
        <source>The safety copy is restored to %1. The first who signs in there goes on from it.</source>
        <translation>Đã khôi phục bản sao lưu vào %1. Người đăng nhập đầu tiên tại đó sẽ làm tiếp từ bản này.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>thiếu</translation>
    </message>
    <message>
        <source>there</source>
        <translation>đã có</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Case holder</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>Fees: %1 đ, paid %2 đ</source>
        <translation>Phí, lệ phí: %1 đ, đã nộp %2 đ</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>Mã đăng ký</translation>
    </message>
    <message>
        <source>This computer is registered with %1 and works for %2.</source>
        <translation>Máy này đã đăng ký với %1 và làm việc cho %2.</translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation>Mật khẩu của %1</translation>
    </message>
    <message>
        <source>The office data of %1 is made in %2. %3 is its administrator.</source>
        <translation>Đã tạo dữ liệu cơ quan của %1 tại %2. Quản trị viên là %3.</translation>
    </message>
    <message>
        <source>There are no such cases.</source>
        <translation>Không có hồ sơ nào như vậy.</translation>
    </message>
    <message>
        <source>There are more: --after %1</source>
        <translation>Còn nữa: --after %1</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Không tìm thấy.</translation>
    </message>
    <message>
        <source>Did you mean: %1</source>
        <translation>Có phải anh/chị tìm: %1</translation>
    </message>
    <message>
        <source>The data is sound.</source>
        <translation>Dữ liệu nguyên vẹn.</translation>
    </message>
    <message>
        <source>The lists were built again from %1 entries; %2 cases.</source>
        <translation>Đã lập lại danh sách từ %1 mục; %2 hồ sơ.</translation>
    </message>
    <message>
        <source>They were not what the log says; now they are.</source>
        <translation>Danh sách trước đó không khớp nhật ký; nay đã khớp.</translation>
    </message>
    <message>
        <source>They are what they were.</source>
        <translation>Danh sách vẫn như cũ.</translation>
    </message>
    <message>
        <source>Left out: %1: %2</source>
        <translation>Bỏ qua: %1: %2</translation>
    </message>
    <message>
        <source>Warning: other users of this computer can read the password file %1. Allow it to its owner alone (chmod 600).</source>
        <translation>Cảnh báo: người khác trên máy này đọc được tệp mật khẩu %1. Chỉ cho chủ tệp đọc (chmod 600).</translation>
    </message>
    <message>
        <source>%1 is written, marked as a reprint.</source>
        <translation>Đã ghi %1, có dấu bản in lại.</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>Đã ghi %1.</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>từ %1 đến %2</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Mật khẩu của %1</translation>
    </message>
    <message>
        <source>Case %1 is received and saved on this computer.</source>
        <translation>Hồ sơ %1 đã tiếp nhận và lưu trên máy này.</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Hẹn trả: %1</translation>
    </message>
    <message>
        <source>Registered with %1 (%2)</source>
        <translation>Đã đăng ký với %1 (%2)</translation>
    </message>
    <message>
        <source>Not registered with a district</source>
        <translation>Chưa đăng ký với cấp trên</translation>
    </message>
    <message>
        <source>Open: %1, overdue: %2, due today: %3, ready: %4</source>
        <translation>Đang mở: %1, quá hạn: %2, đến hạn hôm nay: %3, chờ trả: %4</translation>
    </message>
    <message>
        <source>Waiting for the district: %1 entries, %2 scans, %3</source>
        <translation>Chờ gửi cấp trên: %1 mục, %2 bản quét, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) need a decision.</source>
        <translation>
            <numerusform>%n hồ sơ cần quyết định.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last exchange: %1</source>
        <translation>Lần đồng bộ gần nhất: %1</translation>
    </message>
    <message>
        <source>Looking for the district</source>
        <translation>Đang tìm máy chủ cấp trên</translation>
    </message>
    <message>
        <source>Comparing with the district</source>
        <translation>Đang đối chiếu với cấp trên</translation>
    </message>
    <message>
        <source>Sending entries</source>
        <translation>Đang gửi các mục</translation>
    </message>
    <message>
        <source>Fetching entries</source>
        <translation>Đang nhận các mục</translation>
    </message>
    <message>
        <source>Exchanging scans</source>
        <translation>Đang chuyển bản quét</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>Sent: %1 entries, %2 scans.</source>
        <translation>Đã gửi: %1 mục, %2 bản quét.</translation>
    </message>
    <message>
        <source>Fetched: %1 entries, %2 scans.</source>
        <translation>Đã nhận: %1 mục, %2 bản quét.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) are held back by the district for checking; nothing is lost.</source>
        <translation>
            <numerusform>%n mục đang được cấp trên giữ lại để kiểm tra; không mất gì.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two copies of this computer&apos;s data were in use. Both are kept; look at the cases that need a decision.</source>
        <translation>Có hai bản dữ liệu của máy này cùng được dùng. Cả hai đều được giữ; hãy xem các hồ sơ cần quyết định.</translation>
    </message>
    <message>
        <source>The district was restored from a backup; what it had lost was sent again.</source>
        <translation>Máy chủ cấp trên được khôi phục từ bản sao lưu; phần thiếu đã được gửi lại.</translation>
    </message>
    <message>
        <source>Still waiting: %1 entries, %2 scans.</source>
        <translation>Còn chờ gửi: %1 mục, %2 bản quét.</translation>
    </message>
    <message>
        <source>New password of %1</source>
        <translation>Mật khẩu mới của %1</translation>
    </message>
    <message>
        <source>%1 can sign in now.</source>
        <translation>%1 đã có thể đăng nhập.</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Mật khẩu hiện tại</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation>Đã đổi mật khẩu.</translation>
    </message>
    <message>
        <source>%1 signs in with the new password from now on.</source>
        <translation>Từ nay %1 đăng nhập bằng mật khẩu mới.</translation>
    </message>
    <message>
        <source>“%1” is no act; acts are: %2</source>
        <translation>“%1” không phải là một thao tác; các thao tác là: %2</translation>
    </message>
    <message>
        <source>“blob” wants the name of a file&apos;s content, as case show --json tells it</source>
        <translation>“blob” cần tên nội dung của tệp, như case show --json cho biết</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>không có thư mục %1</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>không đọc được %1</translation>
    </message>
    <message>
        <source>--codes wants FIRST-LAST, as in 1-9999</source>
        <translation>--codes cần SỐ ĐẦU-SỐ CUỐI, ví dụ 1-9999</translation>
    </message>
    <message>
        <source>--user names the first user, who becomes administrator</source>
        <translation>--user là tên của người dùng đầu tiên, người này trở thành quản trị viên</translation>
    </message>
    <message>
        <source>%1 is larger than 4 MiB</source>
        <translation>%1 lớn hơn 4 MiB</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, dòng %2: %3</translation>
    </message>
    <message>
        <source>%1 is no JSON object</source>
        <translation>%1 không phải là một đối tượng JSON</translation>
    </message>
    <message>
        <source>“%1” wants %2</source>
        <translation>“%1” cần %2</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>một chuỗi ký tự</translation>
    </message>
    <message>
        <source>one of: </source>
        <translation>một trong các giá trị: </translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>một số nguyên</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true hoặc false</translation>
    </message>
    <message>
        <source>a date, 2026-03-02 or 02/03/2026</source>
        <translation>một ngày, viết 2026-03-02 hoặc 02/03/2026</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>một danh sách chuỗi ký tự</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>một danh sách</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>một đối tượng</translation>
    </message>
    <message>
        <source>there is no “%1” here; known are: %2</source>
        <translation>ở đây không có “%1”; các mục hợp lệ: %2</translation>
    </message>
    <message>
        <source>“%1” is no state; states are: %2</source>
        <translation>“%1” không phải là một trạng thái; các trạng thái là: %2</translation>
    </message>
    <message>
        <source>standard input cannot be read</source>
        <translation>không đọc được đầu vào chuẩn</translation>
    </message>
    <message>
        <source>the password file %1 cannot be read</source>
        <translation>không đọc được tệp mật khẩu %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>không ghi được %1: %2</translation>
    </message>
    <message>
        <source>“%1” is no slip; slips are: receipt, supplement, refusal, apology, stop, control</source>
        <translation>“%1” không phải là một loại phiếu; các loại phiếu là: receipt, supplement, refusal, apology, stop, control</translation>
    </message>
    <message>
        <source>--to is before --from</source>
        <translation>--to sớm hơn --from</translation>
    </message>
    <message>
        <source>there is no “applicant.%1.%2”</source>
        <translation>không có “applicant.%1.%2”</translation>
    </message>
    <message>
        <source>“papers” wants a list, or the word “all”</source>
        <translation>“papers” cần một danh sách hoặc từ “all”</translation>
    </message>
    <message>
        <source>“files.path” wants a path</source>
        <translation>“files.path” cần một đường dẫn</translation>
    </message>
    <message>
        <source>Write it on paper; it is shown only now, and the one before is worth nothing any more.</source>
        <translation>Hãy ghi ra giấy; mã chỉ hiện một lần này và mã trước đó không còn dùng được.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>something is missing (%1)</source>
        <translation>còn thiếu thông tin (%1)</translation>
    </message>
    <message>
        <source>some of the words are not known here (%1)</source>
        <translation>có từ không dùng được ở đây (%1)</translation>
    </message>
    <message>
        <source>an option has too few values, or too many (%1)</source>
        <translation>một tùy chọn có quá ít hoặc quá nhiều giá trị (%1)</translation>
    </message>
    <message>
        <source>a value is none of those that are possible (%1)</source>
        <translation>một giá trị không nằm trong số các giá trị cho phép (%1)</translation>
    </message>
    <message>
        <source>%1 is required</source>
        <translation>thiếu %1</translation>
    </message>
    <message>
        <source>%1 wants a whole number, %2 or more</source>
        <translation>%1 cần một số nguyên từ %2 trở lên</translation>
    </message>
    <message>
        <source>%1 wants a date, 2026-03-02 or 02/03/2026</source>
        <translation>%1 cần một ngày, viết 2026-03-02 hoặc 02/03/2026</translation>
    </message>
    <message>
        <source>“%1” is no role; roles are: %2</source>
        <translation>“%1” không phải là một vai trò; các vai trò là: %2</translation>
    </message>
    <message>
        <source>the provisioning file names no server and code</source>
        <translation>tệp thiết lập không ghi máy chủ và mã đăng ký</translation>
    </message>
    <message>
        <source>this computer has no provision.json; name a file</source>
        <translation>máy này không có provision.json; hãy ghi tên tệp</translation>
    </message>
    <message>
        <source>%1 is in order.</source>
        <translation>%1 dùng được.</translation>
    </message>
    <message>
        <source>For %1 (%2).</source>
        <translation>Cho %1 (%2).</translation>
    </message>
    <message>
        <source>It registers with %1 by itself.</source>
        <translation>Máy tự đăng ký với %1.</translation>
    </message>
    <message>
        <source>It does not register by itself.</source>
        <translation>Máy không tự đăng ký.</translation>
    </message>
    <message>
        <source>%1. stands: %2</source>
        <translation>%1. đang có hiệu lực: %2</translation>
    </message>
    <message>
        <source>   does not count: %1</source>
        <translation>   chưa được tính: %1</translation>
    </message>
    <message>
        <source>Nobody has taken the same step twice.</source>
        <translation>Không có bước nào bị hai người cùng xử lý.</translation>
    </message>
    <message>
        <source>--conflict wants a number that “case settle CODE” lists</source>
        <translation>--conflict cần một số có trong danh sách của “case settle MÃ”</translation>
    </message>
    <message>
        <source>Settled. Both steps stay in the history of case %1.</source>
        <translation>Đã quyết định. Cả hai việc vẫn còn trong quá trình xử lý hồ sơ %1.</translation>
    </message>
    <message>
        <source>“%1” is no span of time: write 22:00-05:00, or off</source>
        <translation>“%1” không phải khoảng giờ: hãy viết 22:00-05:00, hoặc off</translation>
    </message>
    <message>
        <source>Today: %1 of %2</source>
        <translation>Hôm nay: %1 trên mức %2</translation>
    </message>
    <message>
        <source>Today: %1, without a limit</source>
        <translation>Hôm nay: %1, không giới hạn</translation>
    </message>
    <message>
        <source>Scans go only at night, %1</source>
        <translation>Bản quét chỉ đi vào ban đêm, %1</translation>
    </message>
    <message>
        <source>Scans go at any time</source>
        <translation>Bản quét đi vào bất cứ lúc nào</translation>
    </message>
    <message>
        <source>--day-mb is at most %1</source>
        <translation>--day-mb nhiều nhất là %1</translation>
    </message>
    <message>
        <source>Everything is with the district.</source>
        <translation>Cấp trên đã nhận tất cả.</translation>
    </message>
    <message>
        <source>Reading everything back from the stick</source>
        <translation>Đang đọc lại toàn bộ từ USB để kiểm tra</translation>
    </message>
    <message>
        <source>On the stick: %1 entries, %2 scans (%3). It was read back and may be taken out.</source>
        <translation>Đã ghi ra USB: %1 mục, %2 bản quét (%3). Đã đọc lại và kiểm tra xong, có thể rút USB.</translation>
    </message>
    <message>
        <source>The stick is full. What is on it is complete; the rest goes with the next one, or by the line.</source>
        <translation>USB đã đầy. Phần đã ghi là trọn vẹn; phần còn lại đi chuyến sau hoặc gửi qua mạng.</translation>
    </message>
    <message>
        <source>Brought to the district: %1 letters (%2). The answers lie on the stick: take it back to the office.</source>
        <translation>Đã chuyển lên cấp trên: %1 thư (%2). Trả lời đã ghi vào USB: hãy mang về cơ quan.</translation>
    </message>
    <message>
        <source>There is no letter of another office on it.</source>
        <translation>Trên USB không có thư của cơ quan khác.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) are damaged or for another district; the office will write them again.</source>
        <translation>
            <numerusform>Có %n thư bị hỏng hoặc gửi cho cấp trên khác; cơ quan gửi sẽ ghi lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no answer for this computer on it.</source>
        <translation>Trên USB không có trả lời cho máy này.</translation>
    </message>
    <message>
        <source>The district has receipted %1 entries. Fetched: %2 entries, %3 scans.</source>
        <translation>Cấp trên đã xác nhận %1 mục. Đã nhận về: %2 mục, %3 bản quét.</translation>
    </message>
    <message>
        <source>A part of the answers is missing; the next stick asks for it again.</source>
        <translation>Thiếu một phần trả lời; chuyến USB sau sẽ hỏi lại.</translation>
    </message>
    <message>
        <source>The district was restored from a backup; what it had lost goes with the next stick.</source>
        <translation>Cấp trên vừa khôi phục từ bản sao lưu; phần họ bị mất sẽ đi chuyến USB sau.</translation>
    </message>
    <message>
        <source>Author not known</source>
        <translation>Không rõ người làm</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Không có gì cần xem lại.</translation>
    </message>
    <message>
        <source>Nothing is asked about this computer.</source>
        <translation>Không có câu hỏi nào về máy này.</translation>
    </message>
    <message>
        <source>Answered by %1 on %2: %3</source>
        <translation>%1 trả lời lúc %2: %3</translation>
    </message>
    <message>
        <source>This computer may be the office&apos;s hub. It is one while this runs here:</source>
        <translation>Máy này được làm máy chủ nội bộ của cơ quan, trong khi lệnh sau đang chạy trên máy:</translation>
    </message>
    <message>
        <source>an address is wanted, as in https://192.168.1.5:8444, or none</source>
        <translation>cần một địa chỉ, ví dụ https://192.168.1.5:8444, hoặc none</translation>
    </message>
    <message>
        <source>This computer visits no hub.</source>
        <translation>Máy này không dùng máy chủ nội bộ.</translation>
    </message>
    <message>
        <source>This computer visits the hub at %1.</source>
        <translation>Máy này trao đổi với máy chủ nội bộ tại %1.</translation>
    </message>
    <message>
        <source>No hub of this office answers on the local network.</source>
        <translation>Không có máy chủ nội bộ nào của cơ quan trả lời trong mạng nội bộ.</translation>
    </message>
    <message>
        <source>this computer visits no hub; first: hub use</source>
        <translation>máy này không dùng máy chủ nội bộ; trước hết hãy chạy: hub use</translation>
    </message>
    <message>
        <source>At the hub %1: %2 entries told, %3 entries heard; %4 scans left, %5 scans fetched.</source>
        <translation>Tại máy chủ nội bộ %1: đã chuyển %2 mục, nhận %3 mục; gửi lại %4 bản quét, lấy về %5 bản quét.</translation>
    </message>
    <message numerus="yes">
        <source>There is no line from here: %n letter(s) for the district lie there.</source>
        <translation>
            <numerusform>Máy này không có mạng: %n thư gửi cấp trên đang nằm ở đó.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought to the district for colleagues: %n letter(s).</source>
        <translation>
            <numerusform>Đã chuyển giúp đồng nghiệp lên cấp trên: %n thư.</numerusform>
        </translation>
    </message>
    <message>
        <source>Letters of colleagues stay at the hub: the district could not be reached from here.</source>
        <translation>Thư của đồng nghiệp vẫn ở máy chủ nội bộ: từ máy này không kết nối được cấp trên.</translation>
    </message>
</context>
<context>
    <name>CliHelp</name>
    <message>
        <source>forward: to which step (else the next)</source>
        <translation>forward: chuyển đến bước nào (mặc định: bước tiếp theo)</translation>
    </message>
    <message>
        <source>forward: to whom (else whoever has the role)</source>
        <translation>forward: người nhận (mặc định: ai có vai trò đó)</translation>
    </message>
    <message>
        <source>A note for the next person</source>
        <translation>Ghi chú cho người tiếp theo</translation>
    </message>
    <message>
        <source>Why: the citizen reads it on the slip</source>
        <translation>Lý do: công dân đọc trên phiếu</translation>
    </message>
    <message>
        <source>remark, review, request-review: the words</source>
        <translation>remark, review, request-review: nội dung</translation>
    </message>
    <message>
        <source>remark: what it is pinned to, field:… or paper:…</source>
        <translation>remark: ghi vào mục nào, field:… hoặc paper:…</translation>
    </message>
    <message>
        <source>request-supplement: another paper, in words</source>
        <translation>request-supplement: giấy tờ khác, ghi bằng lời</translation>
    </message>
    <message>
        <source>request-supplement: why once more than usual</source>
        <translation>request-supplement: vì sao thêm lần nữa</translation>
    </message>
    <message>
        <source>reappoint: the new day; issue-result: signed on</source>
        <translation>reappoint: ngày hẹn mới; issue-result: ngày ký</translation>
    </message>
    <message>
        <source>Number of the letter, or of the result</source>
        <translation>Số văn bản hoặc số kết quả</translation>
    </message>
    <message>
        <source>request-review: which unit (else the one above)</source>
        <translation>request-review: đơn vị nào (mặc định: cấp trên)</translation>
    </message>
    <message>
        <source>request-review: answer wanted by this day</source>
        <translation>request-review: đề nghị trả lời trước ngày</translation>
    </message>
    <message>
        <source>review: approve, send-back, question</source>
        <translation>review: approve, send-back, question</translation>
    </message>
    <message>
        <source>review: a canned reason of the procedure</source>
        <translation>review: lý do có sẵn của thủ tục</translation>
    </message>
    <message>
        <source>correct: which field, as in applicant.person.address</source>
        <translation>correct: mục nào, ví dụ applicant.person.address</translation>
    </message>
    <message>
        <source>correct: the right value, a text</source>
        <translation>correct: nội dung đúng, dạng chữ</translation>
    </message>
    <message>
        <source>withdraw-document, issue-result: the content&apos;s name</source>
        <translation>withdraw-document, issue-result: tên nội dung tệp</translation>
    </message>
    <message>
        <source>take-payment: đồng (else what is owed)</source>
        <translation>take-payment: số đồng (mặc định: số còn phải nộp)</translation>
    </message>
    <message>
        <source>take-payment: cash, transfer, online</source>
        <translation>take-payment: cash, transfer, online</translation>
    </message>
    <message>
        <source>take-payment: number of the receipt</source>
        <translation>take-payment: số biên lai</translation>
    </message>
    <message>
        <source>issue-result: code of the kind of result</source>
        <translation>issue-result: mã loại kết quả</translation>
    </message>
    <message>
        <source>issue-result: its title (else the kind&apos;s)</source>
        <translation>issue-result: tên kết quả (mặc định: theo loại)</translation>
    </message>
    <message>
        <source>issue-result: who signed</source>
        <translation>issue-result: người ký</translation>
    </message>
    <message>
        <source>return-result: who received it (else the applicant)</source>
        <translation>return-result: người nhận (mặc định: người nộp)</translation>
    </message>
    <message>
        <source>return-result: counter, post, online</source>
        <translation>return-result: counter, post, online</translation>
    </message>
    <message>
        <source>Do something to a case</source>
        <translation>Xử lý một hồ sơ</translation>
    </message>
    <message>
        <source>Code of the case</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>What to do (see app/cli/README.md)</source>
        <translation>Việc cần làm (xem app/cli/README.md)</translation>
    </message>
    <message>
        <source>JSON file with what the act needs; options count more</source>
        <translation>Tệp JSON có nội dung cần thiết; tùy chọn trên dòng lệnh được ưu tiên</translation>
    </message>
    <message>
        <source>request-supplement: id of a paper of the checklist; several times for several</source>
        <translation>request-supplement: mã giấy tờ trong danh mục; lặp lại nếu nhiều</translation>
    </message>
    <message>
        <source>accept-supplement: id of a paper that did not come</source>
        <translation>accept-supplement: mã giấy tờ chưa có</translation>
    </message>
    <message>
        <source>Add scans to a case: PDF, JPEG, PNG, WebP, TIFF, 50 MiB at most</source>
        <translation>Thêm bản quét vào hồ sơ: PDF, JPEG, PNG, WebP, TIFF, tối đa 50 MiB</translation>
    </message>
    <message>
        <source>The files</source>
        <translation>Các tệp</translation>
    </message>
    <message>
        <source>Id of the paper of the checklist they are scans of</source>
        <translation>Mã giấy tờ trong danh mục mà các tệp là bản quét</translation>
    </message>
    <message>
        <source>A safety copy of everything in one encrypted file</source>
        <translation>Sao lưu toàn bộ vào một tệp mã hóa</translation>
    </message>
    <message>
        <source>The file; an older one is replaced once the new one is whole</source>
        <translation>Tệp; bản cũ được thay khi bản mới đã trọn vẹn</translation>
    </message>
    <message>
        <source>Put a safety copy into the empty folder of --store</source>
        <translation>Khôi phục bản sao lưu vào thư mục trống của --store</translation>
    </message>
    <message>
        <source>The file that backup made</source>
        <translation>Tệp do lệnh backup tạo</translation>
    </message>
    <message>
        <source>Register this computer with the district</source>
        <translation>Đăng ký máy này với cấp trên</translation>
    </message>
    <message>
        <source>Address of the district&apos;s server: https://host:port</source>
        <translation>Địa chỉ máy chủ cấp trên: https://máy:cổng</translation>
    </message>
    <message>
        <source>File with the one-time code in its first line, - for the next line of standard input</source>
        <translation>Tệp có mã dùng một lần ở dòng đầu, - để đọc dòng tiếp theo của đầu vào</translation>
    </message>
    <message>
        <source>Name of this computer, as in Quầy 1</source>
        <translation>Tên máy, ví dụ Quầy 1</translation>
    </message>
    <message>
        <source>Make the data of an office; --user becomes its administrator</source>
        <translation>Tạo dữ liệu cơ quan; --user là quản trị viên</translation>
    </message>
    <message>
        <source>Code of the commune in the country&apos;s catalogue</source>
        <translation>Mã xã theo danh mục quốc gia</translation>
    </message>
    <message>
        <source>Its name as printed on papers</source>
        <translation>Tên ghi trên giấy tờ</translation>
    </message>
    <message>
        <source>Full name of the first user</source>
        <translation>Họ và tên người dùng đầu tiên</translation>
    </message>
    <message>
        <source>Position of the first user</source>
        <translation>Chức danh người dùng đầu tiên</translation>
    </message>
    <message>
        <source>Further roles, with commas: reception,officer,signatory,records</source>
        <translation>Vai trò khác, cách nhau dấu phẩy: reception,officer,signatory,records</translation>
    </message>
    <message>
        <source>Left part of case codes, as in H17.94.12</source>
        <translation>Phần trái của mã hồ sơ, ví dụ H17.94.12</translation>
    </message>
    <message>
        <source>What the level is called</source>
        <translation>Tên gọi của cấp</translation>
    </message>
    <message>
        <source>Place printed before dates</source>
        <translation>Địa danh in trước ngày tháng</translation>
    </message>
    <message>
        <source>Address of the office</source>
        <translation>Địa chỉ cơ quan</translation>
    </message>
    <message>
        <source>Telephone of the office</source>
        <translation>Điện thoại cơ quan</translation>
    </message>
    <message>
        <source>Code of the authority above</source>
        <translation>Mã cơ quan cấp trên</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Serials this desk may issue: FIRST-LAST</source>
        <translation>Dải số quầy này được cấp: ĐẦU-CUỐI</translation>
    </message>
    <message>
        <source>Cases, the first due first</source>
        <translation>Các hồ sơ, đến hạn trước đứng trước</translation>
    </message>
    <message>
        <source>Only those that are not finished</source>
        <translation>Chỉ hồ sơ chưa kết thúc</translation>
    </message>
    <message>
        <source>Only those with something the district has not received</source>
        <translation>Chỉ hồ sơ còn nội dung cấp trên chưa nhận</translation>
    </message>
    <message>
        <source>Only those with a conflict or something held back</source>
        <translation>Chỉ hồ sơ có xung đột hoặc bị giữ lại</translation>
    </message>
    <message>
        <source>States, with commas</source>
        <translation>Trạng thái, cách nhau dấu phẩy</translation>
    </message>
    <message>
        <source>Whose turn it is: roles, with commas</source>
        <translation>Đang ở vai trò nào, cách nhau dấu phẩy</translation>
    </message>
    <message>
        <source>Code of the procedure</source>
        <translation>Mã thủ tục</translation>
    </message>
    <message>
        <source>Code of the unit</source>
        <translation>Mã đơn vị hành chính</translation>
    </message>
    <message>
        <source>Due on this day or before</source>
        <translation>Hẹn trả đến hết ngày này</translation>
    </message>
    <message>
        <source>Received on this day or later</source>
        <translation>Tiếp nhận từ ngày này</translation>
    </message>
    <message>
        <source>Received on this day or earlier</source>
        <translation>Tiếp nhận đến ngày này</translation>
    </message>
    <message>
        <source>At most so many (100)</source>
        <translation>Tối đa bao nhiêu (100)</translation>
    </message>
    <message>
        <source>Go on where an earlier answer ended</source>
        <translation>Tiếp tục từ chỗ kết quả trước dừng</translation>
    </message>
    <message>
        <source>Cases by name, code, number or words, with or without marks</source>
        <translation>Tìm hồ sơ theo tên, mã, số hoặc từ, có dấu hoặc không dấu</translation>
    </message>
    <message>
        <source>What is looked for</source>
        <translation>Nội dung tìm</translation>
    </message>
    <message>
        <source>What happened: to one case, or written by this computer</source>
        <translation>Nhật ký: của một hồ sơ, hoặc do máy này ghi</translation>
    </message>
    <message>
        <source>Without a case: entries after this number</source>
        <translation>Khi không nêu hồ sơ: các mục sau số này</translation>
    </message>
    <message>
        <source>Look for damage: files, log, scans, keys</source>
        <translation>Kiểm tra hư hỏng: tệp, nhật ký, bản quét, khóa</translation>
    </message>
    <message>
        <source>Not every page and scan</source>
        <translation>Không kiểm tra từng trang và bản quét</translation>
    </message>
    <message>
        <source>Build every list again from the log</source>
        <translation>Lập lại mọi danh sách từ nhật ký</translation>
    </message>
    <message>
        <source>Procedures as data</source>
        <translation>Thủ tục dưới dạng dữ liệu</translation>
    </message>
    <message>
        <source>Every mistake in pack folders, to the place in the file</source>
        <translation>Mọi lỗi trong thư mục thủ tục, chỉ rõ vị trí trong tệp</translation>
    </message>
    <message>
        <source>Folders that hold a procedure.json</source>
        <translation>Các thư mục có procedure.json</translation>
    </message>
    <message>
        <source>The procedures this office knows</source>
        <translation>Các thủ tục cơ quan đang có</translation>
    </message>
    <message>
        <source>A slip as PDF, written into the case; a second one is marked as a reprint</source>
        <translation>In phiếu ra PDF, có ghi vào hồ sơ; lần sau có dấu bản in lại</translation>
    </message>
    <message>
        <source>Code of the case; or the word register</source>
        <translation>Mã hồ sơ; hoặc chữ register</translation>
    </message>
    <message>
        <source>receipt, supplement, refusal, apology, stop, control</source>
        <translation>receipt, supplement, refusal, apology, stop, control</translation>
    </message>
    <message>
        <source>The PDF file</source>
        <translation>Tệp PDF</translation>
    </message>
    <message>
        <source>Which supplement request (else the last)</source>
        <translation>Lần yêu cầu bổ sung nào (mặc định: lần cuối)</translation>
    </message>
    <message>
        <source>The register of a period as PDF</source>
        <translation>Sổ theo dõi của một kỳ ra PDF</translation>
    </message>
    <message>
        <source>Words below the heading</source>
        <translation>Dòng chữ dưới tiêu đề</translation>
    </message>
    <message>
        <source>Take in a case</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>Code of the procedure, unless the file says it</source>
        <translation>Mã thủ tục, nếu tệp không ghi</translation>
    </message>
    <message>
        <source>JSON file: applicant, answers, papers, fees, files (see app/cli/README.md)</source>
        <translation>Tệp JSON: applicant, answers, papers, fees, files (xem app/cli/README.md)</translation>
    </message>
    <message>
        <source>Why it was not accepted</source>
        <translation>Lý do không tiếp nhận</translation>
    </message>
    <message>
        <source>Folder of the office data (else COMMUNEDESK_STORE, else that of the desktop)</source>
        <translation>Thư mục dữ liệu cơ quan (mặc định: COMMUNEDESK_STORE, rồi thư mục của bản desktop)</translation>
    </message>
    <message>
        <source>User name (else COMMUNEDESK_USER, else the only one there is)</source>
        <translation>Tên đăng nhập (mặc định: COMMUNEDESK_USER, rồi người dùng duy nhất)</translation>
    </message>
    <message>
        <source>File with the password in its first line, - for standard input (else COMMUNEDESK_PASSWORD_FILE)</source>
        <translation>Tệp có mật khẩu ở dòng đầu, - để đọc đầu vào (mặc định: COMMUNEDESK_PASSWORD_FILE)</translation>
    </message>
    <message>
        <source>One line of JSON for programs instead of words for people</source>
        <translation>Một dòng JSON cho chương trình thay vì lời cho người đọc</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 refused by a rule, 2 wrong usage, 3 not signed in or wrong password, 4 the line or the district, 5 missing or damaged data or a technical failure, 6 disk full, 7 another program has the data open.</source>
        <translation>Mã thoát: 0 xong, 1 bị từ chối theo quy định, 2 sai cách dùng, 3 chưa đăng nhập hoặc sai mật khẩu, 4 đường truyền hoặc cấp trên, 5 thiếu, hỏng dữ liệu hoặc lỗi kỹ thuật, 6 đầy ổ đĩa, 7 chương trình khác đang mở dữ liệu.</translation>
    </message>
    <message>
        <source>Cases: receive, list, show, search, act</source>
        <translation>Hồ sơ: receive, list, show, search, act</translation>
    </message>
    <message>
        <source>CommuneDesk for scripts: the counter of a commune without windows</source>
        <translation>CommuneDesk cho kịch bản lệnh: bộ phận Một cửa của xã, không cửa sổ</translation>
    </message>
    <message>
        <source>Everything about one case</source>
        <translation>Toàn bộ về một hồ sơ</translation>
    </message>
    <message>
        <source>With everything that happened to it</source>
        <translation>Kèm toàn bộ quá trình xử lý</translation>
    </message>
    <message>
        <source>The office at a glance: what is due, what waits for the district</source>
        <translation>Tổng quan: việc đến hạn, việc chờ gửi cấp trên</translation>
    </message>
    <message>
        <source>Exchange with the district, once</source>
        <translation>Đồng bộ với cấp trên một lần</translation>
    </message>
    <message>
        <source>Stop after so many seconds; what is left goes next time</source>
        <translation>Dừng sau số giây này; phần còn lại để lần sau</translation>
    </message>
    <message>
        <source>File with the new password in its first line, - for the next line of standard input</source>
        <translation>Tệp có mật khẩu mới ở dòng đầu, - để đọc dòng tiếp theo của đầu vào</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Người làm việc tại đây</translation>
    </message>
    <message>
        <source>A new user</source>
        <translation>Người dùng mới</translation>
    </message>
    <message>
        <source>What is typed at sign-in: a-z 0-9 . - _</source>
        <translation>Tên gõ khi đăng nhập: a-z 0-9 . - _</translation>
    </message>
    <message>
        <source>Full name, as signed on papers</source>
        <translation>Họ và tên như ký trên giấy tờ</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức danh</translation>
    </message>
    <message>
        <source>Roles, with commas</source>
        <translation>Vai trò, cách nhau dấu phẩy</translation>
    </message>
    <message>
        <source>Everyone, with roles</source>
        <translation>Mọi người kèm vai trò</translation>
    </message>
    <message>
        <source>Another name, position, roles, or no longer here</source>
        <translation>Đổi tên, chức danh, vai trò, hoặc thôi làm việc</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Ai</translation>
    </message>
    <message>
        <source>Change your own password</source>
        <translation>Đổi mật khẩu của mình</translation>
    </message>
    <message>
        <source>A new password for somebody who forgot it</source>
        <translation>Cấp mật khẩu mới cho người quên mật khẩu</translation>
    </message>
    <message>
        <source>The day is right, however long after the last case</source>
        <translation>Ngày hiện tại đúng, dù cách hồ sơ trước đã lâu</translation>
    </message>
    <message>
        <source>A new code on paper for who forgets the password</source>
        <translation>Mã mới ghi ra giấy, dùng khi có người quên mật khẩu</translation>
    </message>
    <message>
        <source>A new password with the recovery code; nobody signs in</source>
        <translation>Đặt mật khẩu mới bằng mã khôi phục, không cần đăng nhập</translation>
    </message>
    <message>
        <source>File with the recovery code in its first line, - for the next line of standard input</source>
        <translation>Tệp có mã khôi phục ở dòng đầu, - để đọc dòng tiếp theo từ đầu vào chuẩn</translation>
    </message>
    <message>
        <source>The copy of an office for practice; no other is taken then</source>
        <translation>Bản sao lưu của cơ quan luyện tập; khi đó không nhận bản nào khác</translation>
    </message>
    <message>
        <source>An office for practice, for ever: real servers refuse it</source>
        <translation>Cơ quan dùng để luyện tập, mãi mãi: máy chủ thật từ chối</translation>
    </message>
    <message>
        <source>A provisioning file instead of address and code</source>
        <translation>Tệp thiết lập, thay cho địa chỉ và mã</translation>
    </message>
    <message>
        <source>A provisioning file that says most of the rest</source>
        <translation>Tệp thiết lập đã ghi phần lớn các mục còn lại</translation>
    </message>
    <message>
        <source>Look through a provisioning file, or this computer&apos;s own</source>
        <translation>Soát tệp thiết lập, hoặc tệp của chính máy này</translation>
    </message>
    <message>
        <source>provision.json</source>
        <translation>provision.json</translation>
    </message>
    <message>
        <source>Steps that two people took: list them, or say what counts</source>
        <translation>Bước bị hai người cùng xử lý: liệt kê, hoặc chọn việc được tính</translation>
    </message>
    <message>
        <source>Which of them, by its number in the list (else the first)</source>
        <translation>Việc nào, theo số trong danh sách (nếu không ghi thì việc đầu tiên)</translation>
    </message>
    <message>
        <source>Speed of the line, what went today, and the rules for it</source>
        <translation>Tốc độ đường truyền, dung lượng hôm nay và các quy định</translation>
    </message>
    <message>
        <source>Scans wait once so many MB went and came in a day (0: no limit)</source>
        <translation>Bản quét chờ khi trong ngày đã gửi nhận từng này MB (0: không giới hạn)</translation>
    </message>
    <message>
        <source>Scans go only in this span of time, as in 22:00-05:00 (off: at any time)</source>
        <translation>Bản quét chỉ đi trong khoảng giờ này, như 22:00-05:00 (off: bất cứ lúc nào)</translation>
    </message>
    <message>
        <source>Versions, counts and troubles for a technician, without a word about anybody</source>
        <translation>Phiên bản, số lượng và trục trặc cho cán bộ kỹ thuật, không có chữ nào về ai cả</translation>
    </message>
    <message>
        <source>The text file to write</source>
        <translation>Tệp văn bản sẽ ghi</translation>
    </message>
    <message>
        <source>Send scans too that would wait for the night or for tomorrow</source>
        <translation>Gửi cả bản quét lẽ ra phải chờ đến đêm hoặc ngày mai</translation>
    </message>
    <message>
        <source>Why a case, or what waits at all, is not with the district yet, in one sentence</source>
        <translation>Vì sao một hồ sơ, hay mọi thứ đang chờ, chưa đến cấp trên, nói trong một câu</translation>
    </message>
    <message>
        <source>Code or id of the case; without it: everything that waits</source>
        <translation>Mã hồ sơ hoặc mã nhận dạng; không ghi: mọi thứ đang chờ</translation>
    </message>
    <message>
        <source>By USB stick, where there is no line</source>
        <translation>Chuyển bằng USB, khi không có mạng</translation>
    </message>
    <message>
        <source>The stick&apos;s folder</source>
        <translation>Thư mục của USB</translation>
    </message>
    <message>
        <source>What waits, as sealed letters onto a stick</source>
        <translation>Ghi những gì còn chờ gửi ra USB, thành thư niêm phong</translation>
    </message>
    <message>
        <source>Other offices&apos; letters from a stick to the district over this computer&apos;s line, and the answers back</source>
        <translation>Chuyển thư của cơ quan khác từ USB lên cấp trên qua mạng của máy này, và ghi trả lời trở lại USB</translation>
    </message>
    <message>
        <source>The district&apos;s answers from a stick</source>
        <translation>Đọc trả lời của cấp trên từ USB</translation>
    </message>
    <message>
        <source>What the district did not take, under the names of those who did it, and what needs a decision</source>
        <translation>Việc cấp trên chưa nhận, xếp theo tên người làm, và việc cần quyết định</translation>
    </message>
    <message>
        <source>Whether this computer is the only one with its name: the question, and the answer</source>
        <translation>Máy này có phải là máy duy nhất mang tên đó không: câu hỏi và câu trả lời</translation>
    </message>
    <message>
        <source>Work shared inside the office, with or without a line</source>
        <translation>Dùng chung hồ sơ trong cơ quan, có mạng hay không</translation>
    </message>
    <message>
        <source>Make this computer the one whose communedesk-server --hub the others believe</source>
        <translation>Đặt máy này làm máy chủ nội bộ (communedesk-server --hub) mà các máy khác tin</translation>
    </message>
    <message>
        <source>The hub&apos;s folder; made when missing</source>
        <translation>Thư mục của máy chủ nội bộ; được tạo nếu chưa có</translation>
    </message>
    <message>
        <source>Look for the office&apos;s hub on the local network</source>
        <translation>Tìm máy chủ nội bộ của cơ quan trong mạng nội bộ</translation>
    </message>
    <message>
        <source>Which hub this computer visits</source>
        <translation>Máy này dùng máy chủ nội bộ nào</translation>
    </message>
    <message>
        <source>https://host:port, or none</source>
        <translation>https://máy:cổng, hoặc none</translation>
    </message>
    <message>
        <source>Exchange with the hub, once</source>
        <translation>Trao đổi với máy chủ nội bộ một lần</translation>
    </message>
</context>
<context>
    <name>Crossings</name>
    <message>
        <source>Two people took the same step</source>
        <translation>Hai người cùng xử lý một bước</translation>
    </message>
    <message>
        <source>Two people corrected “%1”</source>
        <translation>Hai người cùng sửa “%1”</translation>
    </message>
    <message>
        <source>Does not count: %1, %2: %3</source>
        <translation>Chưa được tính: %1, %2: %3</translation>
    </message>
    <message>
        <source>Both corrections were compared</source>
        <translation>Đã so sánh hai lần sửa</translation>
    </message>
</context>
<context>
    <name>DraftTitle</name>
    <message>
        <source>%1 (case %2)</source>
        <comment>what was being written</comment>
        <translation>%1 (hồ sơ %2)</translation>
    </message>
    <message>
        <source>Answer to the office</source>
        <translation>Trả lời cơ quan gửi</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Answer to a remark</source>
        <translation>Trả lời ý kiến</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>less than a minute</source>
        <translation>chưa đến một phút</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>khoảng %n phút</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>khoảng %n giờ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>received the case, due %1</source>
        <translation>tiếp nhận hồ sơ, hẹn trả %1</translation>
    </message>
    <message>
        <source>received the case</source>
        <translation>tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>asked for papers before accepting the case</source>
        <translation>yêu cầu bổ sung trước khi tiếp nhận</translation>
    </message>
    <message>
        <source>did not accept the case</source>
        <translation>từ chối tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>đồng ý</translation>
    </message>
    <message>
        <source>sent the case back</source>
        <translation>trả lại hồ sơ</translation>
    </message>
    <message>
        <source>asked a question</source>
        <translation>hỏi lại</translation>
    </message>
    <message>
        <source>attached “%1”</source>
        <translation>đính kèm “%1”</translation>
    </message>
    <message>
        <source>took a file out</source>
        <translation>gỡ một tệp</translation>
    </message>
    <message>
        <source>handed the case on</source>
        <translation>chuyển hồ sơ</translation>
    </message>
    <message>
        <source>handed the case to %1</source>
        <translation>chuyển hồ sơ cho %1</translation>
    </message>
    <message>
        <source>asked for a supplement: %1</source>
        <translation>yêu cầu bổ sung: %1</translation>
    </message>
    <message>
        <source>accepted the supplement, now due %1</source>
        <translation>nhận đủ bổ sung, hẹn trả %1</translation>
    </message>
    <message>
        <source>closed the case: the supplement did not come</source>
        <translation>đóng hồ sơ do không bổ sung</translation>
    </message>
    <message>
        <source>apologised and put the return off to %1</source>
        <translation>xin lỗi và hẹn lại đến %1</translation>
    </message>
    <message>
        <source>asked the authority above</source>
        <translation>xin ý kiến cấp trên</translation>
    </message>
    <message>
        <source>wrote a remark</source>
        <translation>ghi ý kiến</translation>
    </message>
    <message>
        <source>asked for payment</source>
        <translation>yêu cầu thực hiện nghĩa vụ tài chính</translation>
    </message>
    <message>
        <source>took a payment of %1</source>
        <translation>đã thu %1</translation>
    </message>
    <message>
        <source>recorded the result: %1</source>
        <translation>ghi nhận kết quả: %1</translation>
    </message>
    <message>
        <source>refused the case</source>
        <translation>từ chối giải quyết</translation>
    </message>
    <message>
        <source>returned the result to %1</source>
        <translation>trả kết quả cho %1</translation>
    </message>
    <message>
        <source>recorded that the citizen withdrew the case</source>
        <translation>ghi nhận công dân rút hồ sơ</translation>
    </message>
    <message>
        <source>stopped the case</source>
        <translation>dừng giải quyết hồ sơ</translation>
    </message>
    <message>
        <source>did something this program is too old to show</source>
        <translation>thực hiện thao tác mà phiên bản này chưa hiển thị được</translation>
    </message>
    <message>
        <source>printed “%1”</source>
        <translation>in “%1”</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Handed in by</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Case holder</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Số định danh cá nhân</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Time of reception</source>
        <translation>Thời điểm tiếp nhận</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>page %1 of a scan</source>
        <translation>trang %1 của một bản quét</translation>
    </message>
    <message>
        <source>filled in “%1”: “%2”</source>
        <translation>điền “%1”: “%2”</translation>
    </message>
    <message>
        <source>emptied “%1”; it said “%2”</source>
        <translation>xóa nội dung “%1”; trước đó ghi “%2”</translation>
    </message>
    <message>
        <source>confirmed “%1”: “%2”</source>
        <translation>xác nhận “%1”: “%2”</translation>
    </message>
    <message>
        <source>corrected “%1”: “%2” → “%3”</source>
        <translation>đính chính “%1”: “%2” → “%3”</translation>
    </message>
    <message>
        <source>handed the case on to the step “%1”</source>
        <translation>chuyển hồ sơ sang bước “%1”</translation>
    </message>
    <message>
        <source>handed the case on to the step “%1”, to %2</source>
        <translation>chuyển hồ sơ sang bước “%1”, cho %2</translation>
    </message>
    <message>
        <source>took back a remark</source>
        <translation>rút lại một ý kiến</translation>
    </message>
    <message>
        <source>wrote a remark on “%1”</source>
        <translation>ghi ý kiến về “%1”</translation>
    </message>
    <message>
        <source>took “%1” out</source>
        <translation>gỡ “%1”</translation>
    </message>
    <message>
        <source>asked %1 for its opinion</source>
        <translation>xin ý kiến %1</translation>
    </message>
    <message>
        <source>%1, signed by %2</source>
        <translation>%1, người ký: %2</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>trang %1 của %2</translation>
    </message>
    <message>
        <source>looked at both steps and let stand what stands</source>
        <translation>đã xem cả hai việc và giữ việc đang có hiệu lực</translation>
    </message>
    <message>
        <source>looked at both steps and took the one that had not counted</source>
        <translation>đã xem cả hai việc và tính việc trước đó chưa được tính</translation>
    </message>
    <message>
        <source>looked at both steps, let stand what stands and noted the other</source>
        <translation>đã xem cả hai việc, giữ việc đang có hiệu lực và ghi chú việc kia</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>– choose –</source>
        <translation>– chọn –</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>day/month/year, or only the year</source>
        <translation>ngày/tháng/năm, hoặc chỉ ghi năm</translation>
    </message>
    <message>
        <source>hour:minute</source>
        <translation>giờ:phút</translation>
    </message>
    <message>
        <source>12 digits</source>
        <translation>12 chữ số</translation>
    </message>
</context>
<context>
    <name>FilesView</name>
    <message>
        <source>“%1” is not attached yet: all its %2 pages look blank. Was the paper laid in the right way up?</source>
        <translation>Chưa đính kèm “%1”: cả %2 trang có vẻ đều để trắng. Đã đặt đúng mặt giấy vào máy quét chưa?</translation>
    </message>
    <message>
        <source>“%1” is not attached yet: the page looks blank. Was the paper laid in the right way up?</source>
        <translation>Chưa đính kèm “%1”: trang giấy có vẻ để trắng. Đã đặt đúng mặt giấy vào máy quét chưa?</translation>
    </message>
    <message>
        <source>“%1” is not attached yet: the picture is so small that writing on it cannot be read. Scan at 200 dpi.</source>
        <translation>Chưa đính kèm “%1”: ảnh quá nhỏ, không đọc được chữ. Quét lại ở mức 200 dpi.</translation>
    </message>
    <message>
        <source>“%1” is attached already; it was not attached again.</source>
        <translation>“%1” đã đính kèm rồi, không đính kèm thêm lần nữa.</translation>
    </message>
    <message>
        <source>“%1” is the same as “%2”, which is attached already; it was not attached again.</source>
        <translation>“%1” giống hệt “%2” đã đính kèm, không đính kèm thêm lần nữa.</translation>
    </message>
</context>
<context>
    <name>HubText</name>
    <message>
        <source>After the next exchange with the district the computers of this office know each other.</source>
        <translation>Sau lần đồng bộ tới với cấp trên, các máy trong cơ quan sẽ nhận ra nhau.</translation>
    </message>
    <message>
        <source>It does not answer now. Is its computer on and signed in? Nothing is lost: this computer keeps everything and tries again.</source>
        <translation>Hiện không trả lời. Máy đó đã bật và đã đăng nhập chưa? Không mất dữ liệu: máy này giữ mọi thứ và sẽ thử lại.</translation>
    </message>
    <message>
        <source>What answers there is not the hub of this office. Nothing was given to it. Ask a technician.</source>
        <translation>Máy trả lời ở đó không phải máy chủ nội bộ của cơ quan này. Chưa chuyển gì cho máy đó. Hãy hỏi cán bộ kỹ thuật.</translation>
    </message>
    <message>
        <source>The disk of the hub&apos;s computer is nearly full: scans and letters wait here until there is room.</source>
        <translation>Ổ đĩa của máy chủ nội bộ gần đầy: bản quét và thư chờ ở máy này đến khi có chỗ.</translation>
    </message>
</context>
<context>
    <name>KeptWordsDialog</name>
    <message>
        <source>Words that were kept</source>
        <translation>Nội dung đã được giữ lại</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Bỏ đi</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Để lại sau</translation>
    </message>
    <message>
        <source>This was being written when the window closed. Copy it to where it belongs, then throw it away.</source>
        <translation>Nội dung này đang viết dở khi cửa sổ bị đóng. Sao chép vào đúng chỗ rồi bỏ đi.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Key</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Tác dụng</translation>
    </message>
    <message>
        <source>Keys of CommuneDesk</source>
        <translation>Phím tắt của CommuneDesk</translation>
    </message>
    <message>
        <source>Everything can be done without a mouse. F1 explains the page that is open.</source>
        <translation>Mọi việc đều làm được không cần chuột. F1 giải thích trang đang mở.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ở mọi trang</translation>
    </message>
    <message>
        <source>When taking in a case</source>
        <translation>Khi tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>On a scan</source>
        <translation>Khi xem bản quét</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>Trong danh sách</translation>
    </message>
    <message>
        <source>In the manual</source>
        <translation>Trong hướng dẫn sử dụng</translation>
    </message>
    <message>
        <source>The manual, at the page about what is open</source>
        <translation>Mở hướng dẫn, đúng trang đang dùng</translation>
    </message>
    <message>
        <source>Open a page, in the order of the list on the left</source>
        <translation>Mở trang theo thứ tự trong danh sách bên trái</translation>
    </message>
    <message>
        <source>Find a procedure, a person, a case or a command</source>
        <translation>Tìm thủ tục, người dân, hồ sơ hoặc lệnh</translation>
    </message>
    <message>
        <source>Take in a new case</source>
        <translation>Tiếp nhận hồ sơ mới</translation>
    </message>
    <message>
        <source>Lock the screen; the password opens it again</source>
        <translation>Khóa màn hình; nhập mật khẩu để mở lại</translation>
    </message>
    <message>
        <source>Back to where you came from</source>
        <translation>Quay lại trang trước</translation>
    </message>
    <message>
        <source>Check the case, then receive it and print the slip</source>
        <translation>Kiểm tra, rồi tiếp nhận và in giấy hẹn</translation>
    </message>
    <message>
        <source>All papers are there</source>
        <translation>Đánh dấu đủ mọi giấy tờ</translation>
    </message>
    <message>
        <source>Take what the scanner left in its folder</source>
        <translation>Lấy các bản vừa quét trong thư mục máy quét</translation>
    </message>
    <message>
        <source>Take the chosen scan out</source>
        <translation>Gỡ bản quét đang chọn</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>Xem cả trang</translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation>Xoay trang</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Tìm trong danh sách</translation>
    </message>
    <message>
        <source>Save the whole list as a table for spreadsheets</source>
        <translation>Lưu toàn bộ danh sách thành bảng tính</translation>
    </message>
    <message>
        <source>Copy the line that is chosen</source>
        <translation>Sao chép dòng đang chọn</translation>
    </message>
    <message>
        <source>Page read before</source>
        <translation>Về trang vừa đọc</translation>
    </message>
    <message>
        <source>And forward again</source>
        <translation>Trở lại trang vừa rời</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>today %1</source>
        <translation>hôm nay %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>hôm qua %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>ngày mai %1</translation>
    </message>
</context>
<context>
    <name>OfficeForm</name>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Place before the date on papers</source>
        <translation>Địa danh ghi trước ngày tháng trên giấy tờ</translation>
    </message>
    <message>
        <source>Printed on slips</source>
        <translation>In trên các phiếu</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Where citizens look cases up (web address)</source>
        <translation>Nơi người dân tra cứu hồ sơ (địa chỉ trang web)</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Đánh số</translation>
    </message>
    <message>
        <source>Pattern of case codes</source>
        <translation>Cấu trúc mã hồ sơ</translation>
    </message>
    <message>
        <source>The pattern needs {unit}, a date such as {yyMMdd} and {seq:4}.</source>
        <translation>Cấu trúc phải có {unit}, ngày như {yyMMdd} và {seq:4}.</translation>
    </message>
    <message>
        <source>Change the office</source>
        <translation>Sửa thông tin cơ quan</translation>
    </message>
    <message>
        <source>Cases that were already received keep what was printed. What the district says of this office goes first.</source>
        <translation>Hồ sơ đã tiếp nhận giữ nguyên những gì đã in. Thông tin cấp trên ghi về cơ quan này được ưu tiên.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>– choose a usual reason –</source>
        <translation>– chọn lý do thường gặp –</translation>
    </message>
    <message>
        <source>Usual reasons</source>
        <translation>Lý do thường gặp</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Write the reason: the citizen and the next person read it.</source>
        <translation>Hãy ghi lý do: công dân và người xử lý tiếp theo sẽ đọc.</translation>
    </message>
    <message>
        <source>This is too long: at most 2000 characters. Nothing was cut off; shorten it.</source>
        <translation>Nội dung quá dài: tối đa 2000 ký tự. Không có gì bị cắt; hãy rút gọn.</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>It is written down</source>
        <translation>Đã ghi ra giấy</translation>
    </message>
    <message>
        <source>Write this code on paper and keep it where the seal of the office is kept. Whoever forgets the password gets a new one with it. It is shown only now; without it and without a password nobody can open the data of this office.</source>
        <translation>Hãy ghi mã này ra giấy và cất cùng chỗ với con dấu của cơ quan. Người quên mật khẩu dùng mã này để đặt mật khẩu mới. Mã chỉ hiện một lần này; không có mã và không có mật khẩu thì không ai mở được dữ liệu của cơ quan.</translation>
    </message>
    <message>
        <source>Forgot the password</source>
        <translation>Quên mật khẩu</translation>
    </message>
    <message>
        <source>An administrator of the office can give a new password under Settings, People. When nobody can, the recovery code on paper does it.</source>
        <translation>Quản trị viên của cơ quan có thể cấp mật khẩu mới trong mục Cài đặt, Người dùng. Khi không còn ai làm được, hãy dùng mã khôi phục đã ghi ra giấy.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>Ít nhất 8 ký tự</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Gõ lại mật khẩu mới</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the second one again.</source>
        <translation>Hai mật khẩu khác nhau. Hãy gõ lại mật khẩu thứ hai.</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Nobody is signed in. Sign in and try again.</source>
        <translation>Chưa có ai đăng nhập. Hãy đăng nhập rồi thử lại.</translation>
    </message>
    <message>
        <source>The user name or the password is not right. Check Caps Lock and the Vietnamese keyboard (Unikey), then type the password again.</source>
        <translation>Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt (Unikey) rồi gõ lại mật khẩu.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Use at least 8 characters and not the user name.</source>
        <translation>Mật khẩu quá dễ đoán. Dùng ít nhất 8 ký tự và không trùng tên đăng nhập.</translation>
    </message>
    <message>
        <source>There is already a user “%1”. Choose another user name.</source>
        <translation>Đã có người dùng “%1”. Hãy chọn tên đăng nhập khác.</translation>
    </message>
    <message>
        <source>There is no user “%1” on this computer. Check the user name.</source>
        <translation>Máy này không có người dùng “%1”. Hãy kiểm tra tên đăng nhập.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask the administrator of the office.</source>
        <translation>Vai trò của anh/chị không được làm việc này. Hãy hỏi quản trị viên của cơ quan.</translation>
    </message>
    <message>
        <source>This belongs to another office, so it cannot be opened or changed from here.</source>
        <translation>Hồ sơ này thuộc cơ quan khác nên không mở hoặc sửa tại đây được.</translation>
    </message>
    <message>
        <source>There is no such case on this computer (%1). Check the code, or exchange data with the district first.</source>
        <translation>Máy này không có hồ sơ đó (%1). Kiểm tra lại mã, hoặc đồng bộ với cấp trên trước.</translation>
    </message>
    <message>
        <source>Case %1 is finished, so nothing more can be done to it. Take in a new case if the citizen asks for more.</source>
        <translation>Hồ sơ %1 đã kết thúc nên không xử lý thêm được. Nếu công dân có yêu cầu mới, hãy tiếp nhận hồ sơ mới.</translation>
    </message>
    <message>
        <source>This cannot be done in the present state of the case. Open the case to see what can be done now.</source>
        <translation>Không làm được việc này ở trạng thái hiện tại của hồ sơ. Mở hồ sơ để xem việc có thể làm.</translation>
    </message>
    <message>
        <source>%1 has already taken this step. Nothing was changed: look at the case and decide again.</source>
        <translation>%1 đã xử lý bước này. Không có gì bị thay đổi: hãy xem lại hồ sơ rồi quyết định.</translation>
    </message>
    <message>
        <source>The procedure has no such step. Choose a step from the list.</source>
        <translation>Thủ tục không có bước này. Hãy chọn bước trong danh sách.</translation>
    </message>
    <message>
        <source>Write the reason: the citizen and the next person read it.</source>
        <translation>Hãy ghi lý do: công dân và người xử lý tiếp theo sẽ đọc.</translation>
    </message>
    <message>
        <source>A supplement was already asked for as often as the procedure allows. Write why one more is needed.</source>
        <translation>Đã yêu cầu bổ sung đủ số lần cho phép. Hãy ghi rõ vì sao cần thêm lần nữa.</translation>
    </message>
    <message>
        <source>The return date was already put off once, and the law allows no second time.</source>
        <translation>Hồ sơ đã hẹn lại một lần; quy định không cho hẹn lại lần thứ hai.</translation>
    </message>
    <message>
        <source>The new return date must be later than the present one. Choose a later date.</source>
        <translation>Ngày hẹn mới phải sau ngày hẹn hiện tại. Hãy chọn ngày khác.</translation>
    </message>
    <message>
        <source>There is no result yet. Record the result first, then return it.</source>
        <translation>Chưa có kết quả. Hãy ghi nhận kết quả trước rồi mới trả.</translation>
    </message>
    <message>
        <source>Papers are missing: %1. Tick them when they are there, or print a supplement request.</source>
        <translation>Còn thiếu giấy tờ: %1. Đánh dấu khi đã có, hoặc in phiếu yêu cầu bổ sung.</translation>
    </message>
    <message>
        <source>This must be filled in.</source>
        <translation>Phải nhập ô này.</translation>
    </message>
    <message>
        <source>This is too long: at most %2 characters. Nothing was cut off; shorten it.</source>
        <translation>Nội dung quá dài: tối đa %2 ký tự. Không có gì bị cắt; hãy rút gọn.</translation>
    </message>
    <message>
        <source>This is not written in a way that can be understood. Check it.</source>
        <translation>Nội dung này ghi chưa đúng. Hãy kiểm tra lại.</translation>
    </message>
    <message>
        <source>There is no such date. Write it as day/month/year, for example 05/08/1990.</source>
        <translation>Không có ngày này. Hãy ghi ngày/tháng/năm, ví dụ 05/08/1990.</translation>
    </message>
    <message>
        <source>A personal number has exactly 12 digits. Compare it with the card.</source>
        <translation>Số định danh phải đủ 12 chữ số. Hãy đối chiếu với thẻ căn cước.</translation>
    </message>
    <message>
        <source>This QR code is not that of an ID card. Scan again, or type the data; what was read is kept below.</source>
        <translation>Mã QR này không phải của thẻ căn cước. Hãy quét lại hoặc gõ tay; nội dung đã đọc được giữ bên dưới.</translation>
    </message>
    <message>
        <source>The file “%1” is empty, so it was not attached. Scan the paper again.</source>
        <translation>Tệp “%1” rỗng nên không đính kèm. Hãy quét lại giấy tờ.</translation>
    </message>
    <message>
        <source>The file “%1” is too large (at most %2 MiB), so it was not attached. Scan it at 200 dpi, or split it.</source>
        <translation>Tệp “%1” quá lớn (tối đa %2 MiB) nên không đính kèm. Hãy quét ở 200 dpi hoặc tách nhỏ.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read. Close the program that uses it, or copy it to this computer first.</source>
        <translation>Không đọc được tệp “%1”. Hãy đóng chương trình đang dùng tệp, hoặc chép tệp về máy này trước.</translation>
    </message>
    <message>
        <source>The file “%1” is damaged or not what its name says, so it was not attached. Open it to check, then scan the paper again.</source>
        <translation>Tệp “%1” bị hỏng hoặc không đúng loại nên không đính kèm. Hãy mở thử, rồi quét lại giấy tờ.</translation>
    </message>
    <message>
        <source>The file “%1” is protected by a password. Save it without the password and attach it again.</source>
        <translation>Tệp “%1” có đặt mật khẩu. Hãy lưu lại không mật khẩu rồi đính kèm.</translation>
    </message>
    <message>
        <source>The file “%1” is of a kind that is not accepted. Use PDF, JPEG, PNG, WebP or TIFF.</source>
        <translation>Tệp “%1” thuộc loại không được nhận. Dùng PDF, JPEG, PNG, WebP hoặc TIFF.</translation>
    </message>
    <message>
        <source>This file has not arrived completely yet. It goes on by itself when there is a connection.</source>
        <translation>Tệp này chưa về đủ. Khi có mạng sẽ tự tải tiếp.</translation>
    </message>
    <message>
        <source>The procedure data has a mistake at %1: %2. The procedure is left out until it is mended; everything else works.</source>
        <translation>Dữ liệu thủ tục có lỗi tại %1: %2. Thủ tục này tạm bỏ qua đến khi sửa; các phần khác vẫn dùng bình thường.</translation>
    </message>
    <message>
        <source>This computer does not have the procedure %1. Exchange data with the district to get it.</source>
        <translation>Máy này chưa có thủ tục %1. Hãy đồng bộ với cấp trên để nhận.</translation>
    </message>
    <message>
        <source>A newer version of the procedure %1 is in force. Take the case in with the newer one.</source>
        <translation>Thủ tục %1 đã có phiên bản mới. Hãy tiếp nhận theo phiên bản mới.</translation>
    </message>
    <message>
        <source>The list of days off has a mistake at %1: %2. Return dates cannot be trusted until it is mended; tell the technician.</source>
        <translation>Lịch nghỉ có lỗi tại %1: %2. Chưa thể tin ngày hẹn trả đến khi sửa xong; hãy báo cán bộ kỹ thuật.</translation>
    </message>
    <message>
        <source>This desk has used up its case numbers for today. Take the case in at another desk, or ask the administrator for a larger block.</source>
        <translation>Quầy này đã dùng hết số hồ sơ của hôm nay. Hãy tiếp nhận ở quầy khác, hoặc đề nghị quản trị viên cấp thêm số.</translation>
    </message>
    <message>
        <source>The computer&apos;s date (%2) is before the last case taken in (%1). Set the computer&apos;s clock right, then receive the case again; nothing typed is lost.</source>
        <translation>Ngày của máy (%2) sớm hơn hồ sơ tiếp nhận gần nhất (%1). Hãy chỉnh lại đồng hồ rồi tiếp nhận lại; nội dung đã gõ không mất.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock (%2) does not agree with the district&apos;s (%1). Check it before a return date is printed.</source>
        <translation>Đồng hồ của máy (%2) không khớp với cấp trên (%1). Hãy kiểm tra trước khi in ngày hẹn trả.</translation>
    </message>
    <message>
        <source>There is no office data in this folder. Choose another folder, or set the office up.</source>
        <translation>Thư mục này chưa có dữ liệu cơ quan. Chọn thư mục khác hoặc thiết lập mới.</translation>
    </message>
    <message>
        <source>There is already office data in this folder, and it was not touched. Choose an empty folder.</source>
        <translation>Thư mục này đã có dữ liệu cơ quan và dữ liệu đó được giữ nguyên. Hãy chọn thư mục trống.</translation>
    </message>
    <message>
        <source>The office data is in use by another window or program. Close that one first.</source>
        <translation>Dữ liệu đang được cửa sổ hoặc chương trình khác dùng. Hãy đóng cửa sổ đó trước.</translation>
    </message>
    <message>
        <source>The office data is damaged. Nothing was deleted. Do not go on working: restore the newest backup, or call the technician.</source>
        <translation>Dữ liệu cơ quan bị hỏng. Không có gì bị xóa. Đừng làm tiếp: hãy khôi phục bản sao lưu mới nhất hoặc gọi cán bộ kỹ thuật.</translation>
    </message>
    <message>
        <source>The disk is full, so this was not saved. What you typed is still here: free some space and save again.</source>
        <translation>Ổ đĩa đã đầy nên chưa lưu được. Nội dung đã gõ vẫn còn đây: hãy dọn bớt ổ đĩa rồi lưu lại.</translation>
    </message>
    <message>
        <source>This backup cannot be opened completely, so it was not used. Take an earlier backup.</source>
        <translation>Bản sao lưu này không mở được trọn vẹn nên không dùng. Hãy dùng bản sao lưu trước đó.</translation>
    </message>
    <message>
        <source>This computer is not yet registered with the district. Cases are kept here; the administrator can register it under Settings.</source>
        <translation>Máy này chưa đăng ký với cấp trên. Hồ sơ vẫn được giữ tại đây; quản trị viên có thể đăng ký trong Cài đặt.</translation>
    </message>
    <message>
        <source>This computer is already registered with the district (%1).</source>
        <translation>Máy này đã đăng ký với cấp trên (%1).</translation>
    </message>
    <message>
        <source>The district cannot be reached now. Nothing is lost: everything is kept on this computer and sent when there is a connection.</source>
        <translation>Hiện không kết nối được cấp trên. Không mất dữ liệu: mọi thứ được giữ trên máy này và sẽ gửi khi có mạng.</translation>
    </message>
    <message>
        <source>The connection came to a stop. What was already sent is kept; the rest is sent when there is a connection.</source>
        <translation>Đường truyền bị gián đoạn. Phần đã gửi được giữ; phần còn lại sẽ gửi khi có mạng.</translation>
    </message>
    <message>
        <source>Something answered, but it was not the district: perhaps a Wi-Fi sign-in page. Open a web browser and sign in to the network; nothing was sent and nothing is lost.</source>
        <translation>Có máy trả lời nhưng không phải cấp trên, có thể là trang đăng nhập Wi-Fi. Hãy mở trình duyệt và đăng nhập mạng; chưa gửi gì và không mất gì.</translation>
    </message>
    <message>
        <source>The district&apos;s server is busy. The exchange goes on by itself a little later.</source>
        <translation>Máy chủ cấp trên đang bận. Việc đồng bộ sẽ tự tiếp tục sau ít phút.</translation>
    </message>
    <message>
        <source>The district&apos;s server did not accept this (%1). The data is kept here; tell the technician.</source>
        <translation>Máy chủ cấp trên không nhận (%1). Dữ liệu được giữ tại đây; hãy báo cán bộ kỹ thuật.</translation>
    </message>
    <message>
        <source>The district&apos;s server has no room for more scans. Records still go through; the scans are kept here and sent later.</source>
        <translation>Máy chủ cấp trên hết chỗ cho bản quét. Hồ sơ vẫn gửi được; bản quét giữ tại đây và gửi sau.</translation>
    </message>
    <message>
        <source>The district&apos;s server runs an older program. The data is kept here; tell the district&apos;s technician.</source>
        <translation>Máy chủ cấp trên dùng phiên bản cũ. Dữ liệu được giữ tại đây; hãy báo cán bộ kỹ thuật cấp trên.</translation>
    </message>
    <message>
        <source>A newer version of this program has written to this case. It can be read; install the newer version to work on it.</source>
        <translation>Hồ sơ này có nội dung do phiên bản mới hơn ghi. Vẫn xem được; hãy cài phiên bản mới để xử lý tiếp.</translation>
    </message>
    <message>
        <source>The district has withdrawn this computer&apos;s registration. What is here can still be sent; call the district.</source>
        <translation>Cấp trên đã thu hồi đăng ký của máy này. Dữ liệu tại đây vẫn gửi được; hãy gọi cấp trên.</translation>
    </message>
    <message>
        <source>The district already has other entries from this computer, as happens after a backup was restored. Nothing is lost: both are kept.</source>
        <translation>Cấp trên đã có mục khác của máy này, như khi vừa khôi phục bản sao lưu. Không mất gì: cả hai đều được giữ.</translation>
    </message>
    <message>
        <source>The district&apos;s server was restored. The data is compared again by itself; nothing is lost.</source>
        <translation>Máy chủ cấp trên vừa được khôi phục. Dữ liệu sẽ tự đối chiếu lại; không mất gì.</translation>
    </message>
    <message>
        <source>The Vietnamese keyboard changed what the card reader typed. Switch Unikey to E and scan again, or type the data; what was read is kept below.</source>
        <translation>Bộ gõ tiếng Việt đã làm sai nội dung đầu đọc thẻ. Chuyển Unikey sang E rồi quét lại, hoặc gõ tay; nội dung đã đọc được giữ bên dưới.</translation>
    </message>
    <message>
        <source>The citizen may still bring the papers until %2. The case can be closed after that day.</source>
        <translation>Công dân còn được bổ sung giấy tờ đến hết ngày %2. Sau ngày đó mới được đóng hồ sơ.</translation>
    </message>
    <message>
        <source>The computer&apos;s date (%2) is long after the last date known (%1). Set the computer&apos;s clock right. If the date is right, confirm it and receive the case again; nothing typed is lost.</source>
        <translation>Ngày trên máy tính (%2) cách quá xa ngày gần nhất đã biết (%1). Hãy chỉnh lại đồng hồ máy tính. Nếu ngày này đúng, hãy xác nhận rồi tiếp nhận lại; nội dung đã nhập không mất.</translation>
    </message>
    <message>
        <source>Nothing can be written to “%1”. Choose another place, or ask for the right to write there.</source>
        <translation>Không ghi được vào “%1”. Hãy chọn nơi khác hoặc xin quyền ghi vào nơi đó.</translation>
    </message>
    <message>
        <source>This is not the recovery code of this office. Type it again as it stands on the printed sheet: 20 letters and digits.</source>
        <translation>Đây không phải là mã khôi phục của cơ quan. Hãy gõ lại đúng như đã ghi trên giấy: 20 chữ và số.</translation>
    </message>
    <message>
        <source>This code is for %1, but the cases on this computer are of another office. Nothing was changed. Ask the district for a code for this office.</source>
        <translation>Mã này cấp cho %1, còn hồ sơ trên máy này là của cơ quan khác. Chưa thay đổi gì. Hãy xin cấp trên mã dành cho cơ quan này.</translation>
    </message>
    <message>
        <source>The file “%1” has no pages, so it was not attached. Scan the paper again.</source>
        <translation>Tệp “%1” không có trang nào nên chưa được đính kèm. Hãy quét lại giấy tờ.</translation>
    </message>
    <message>
        <source>The picture “%1” has more than %2 million dots, so it was not attached. Scan it at 200 dpi.</source>
        <translation>Ảnh “%1” có hơn %2 triệu điểm ảnh nên chưa được đính kèm. Quét lại ở mức 200 dpi.</translation>
    </message>
    <message>
        <source>This is a server for practice. An office with real cases cannot be joined to it; nothing was sent.</source>
        <translation>Đây là máy chủ dùng để luyện tập. Cơ quan có hồ sơ thật không kết nối được với máy này; chưa có gì được gửi đi.</translation>
    </message>
    <message>
        <source>This is a practice office, and that is a real server. What is done in practice never gets there; nothing was sent.</source>
        <translation>Đây là cơ quan luyện tập, còn kia là máy chủ thật. Những gì luyện tập không bao giờ được gửi tới đó; chưa có gì được gửi đi.</translation>
    </message>
    <message>
        <source>This is the backup of a practice office, so it cannot become the data of a real one. Choose another backup.</source>
        <translation>Đây là bản sao lưu của cơ quan luyện tập nên không thể thành dữ liệu của cơ quan thật. Hãy chọn bản sao lưu khác.</translation>
    </message>
    <message>
        <source>This is the backup of a real office, so nobody can practise on it. Restore it outside practice.</source>
        <translation>Đây là bản sao lưu của cơ quan thật nên không dùng để luyện tập. Hãy khôi phục bên ngoài chế độ luyện tập.</translation>
    </message>
    <message>
        <source>This registration code is not right, was used before, or has run out. Ask the district for a new one.</source>
        <translation>Mã đăng ký không đúng, đã dùng, hoặc đã hết hạn. Hãy xin cấp trên mã mới.</translation>
    </message>
    <message>
        <source>The office data was written by a newer version of this program. Nothing is lost, but this version cannot read it. Install the newer version again, then open the program.</source>
        <translation>Dữ liệu cơ quan do phiên bản mới hơn của chương trình ghi. Không mất gì, nhưng phiên bản này không đọc được. Hãy cài lại phiên bản mới hơn rồi mở chương trình.</translation>
    </message>
    <message>
        <source>The office data was written by version %2 of this program, which is newer than this one. Nothing is lost, but this version cannot read it. Install version %2 again, then open the program.</source>
        <translation>Dữ liệu cơ quan do phiên bản %2 của chương trình ghi, mới hơn phiên bản này. Không mất gì, nhưng phiên bản này không đọc được. Hãy cài lại phiên bản %2 rồi mở chương trình.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy demands a password (407), so nothing was sent. Ask the network&apos;s technician to let this computer reach the district without one, or use another line; nothing is lost.</source>
        <translation>Máy trung gian (proxy) của mạng đòi mật khẩu (407), nên chưa gửi gì. Hãy nhờ cán bộ kỹ thuật quản lý mạng cho máy này kết nối với cấp trên không cần mật khẩu, hoặc dùng đường truyền khác; không mất gì cả.</translation>
    </message>
    <message>
        <source>The proxy that this computer is set to use does not answer, or does not let it through. Ask the network&apos;s technician, or take the proxy out of the system&apos;s network settings; nothing is lost.</source>
        <translation>Máy trung gian (proxy) đặt trên máy này không trả lời hoặc không cho qua. Hãy hỏi cán bộ kỹ thuật quản lý mạng, hoặc bỏ proxy trong cài đặt mạng của hệ điều hành; không mất gì cả.</translation>
    </message>
    <message>
        <source>The district&apos;s server was not found by its name: usually there is no line, or the network&apos;s name service (DNS) does not work. Check the cable or the Wi-Fi; everything goes by itself when it works again.</source>
        <translation>Không tìm thấy máy chủ của cấp trên theo tên: thường là do mất kết nối, hoặc dịch vụ tên miền (DNS) của mạng không hoạt động. Hãy kiểm tra dây mạng hoặc Wi-Fi; khi mạng có lại, mọi thứ tự gửi đi.</translation>
    </message>
    <message>
        <source>Something answers in the district&apos;s place but cannot make a safe connection: usually the network asks for a sign-in page first (captive portal). Open a web browser, sign in to the network, then press “Send now”; nothing was sent and nothing is lost.</source>
        <translation>Có nơi khác trả lời thay cấp trên và không lập được kết nối an toàn: thường là do mạng đòi đăng nhập trên trang web trước (captive portal). Hãy mở trình duyệt, đăng nhập mạng, rồi bấm “Gửi ngay”; chưa gửi gì và không mất gì.</translation>
    </message>
    <message>
        <source>The network asks for a sign-in page first (captive portal), so nothing was sent. Open a web browser, sign in to the network, then press “Send now”; nothing is lost.</source>
        <translation>Mạng đòi đăng nhập trên trang web trước (captive portal), nên chưa gửi gì. Hãy mở trình duyệt, đăng nhập mạng, rồi bấm “Gửi ngay”; không mất gì cả.</translation>
    </message>
    <message>
        <source>The district&apos;s machine answered, but not with its exchange program: its web server is probably set up wrongly. Nothing was sent; tell the district&apos;s technician.</source>
        <translation>Máy của cấp trên có trả lời, nhưng không phải chương trình đồng bộ: có lẽ máy chủ web bị cài đặt sai. Chưa gửi gì; hãy báo cán bộ kỹ thuật của cấp trên.</translation>
    </message>
    <message>
        <source>Another key answers in the district&apos;s place: a proxy that inspects the traffic, or a wrong server. Nothing was sent and nothing is lost. On a network with a sign-in page, sign in with a web browser first. On the office&apos;s usual line, call the district&apos;s technician before going on.</source>
        <translation>Nơi trả lời thay cấp trên có khóa khác: một máy trung gian (proxy) soi dữ liệu, hoặc nhầm máy chủ. Chưa gửi gì và không mất gì. Nếu mạng có trang đăng nhập, hãy đăng nhập bằng trình duyệt trước. Nếu đang dùng đường truyền quen thuộc của cơ quan, hãy gọi cán bộ kỹ thuật của cấp trên trước khi làm tiếp.</translation>
    </message>
    <message>
        <source>The line works, but no program answers at the district&apos;s address: the server is switched off or being looked after, or the network asks for a sign-in page first. If other web pages do not open either, sign in to the network with a web browser; else nothing is to be done, everything goes by itself.</source>
        <translation>Đường truyền vẫn tốt, nhưng không có chương trình nào trả lời tại địa chỉ của cấp trên: máy chủ đang tắt hoặc đang bảo trì, hoặc mạng đòi đăng nhập trên trang web trước. Nếu các trang web khác cũng không mở được, hãy đăng nhập mạng bằng trình duyệt; nếu không thì không phải làm gì, mọi thứ tự gửi đi.</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Reception and return</source>
        <translation>Tiếp nhận và trả kết quả</translation>
    </message>
    <message>
        <source>Case officer</source>
        <translation>Công chức thụ lý</translation>
    </message>
    <message>
        <source>Signing leader</source>
        <translation>Lãnh đạo ký</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Văn thư</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Quản trị viên</translation>
    </message>
    <message>
        <source>Reviewer (authority above)</source>
        <translation>Cán bộ thẩm định (cấp trên)</translation>
    </message>
    <message>
        <source>Observer (authority above)</source>
        <translation>Cán bộ theo dõi (cấp trên)</translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>Once more</source>
        <translation>Gõ lại</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>Ít nhất 8 ký tự</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the second one again.</source>
        <translation>Hai mật khẩu khác nhau. Hãy gõ lại mật khẩu thứ hai.</translation>
    </message>
    <message>
        <source>This password is too short: at least 8 characters.</source>
        <translation>Mật khẩu này quá ngắn: phải có ít nhất 8 ký tự.</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>Receipt and appointment</source>
        <translation>Giấy tiếp nhận hồ sơ và hẹn trả kết quả</translation>
    </message>
    <message>
        <source>Supplement request</source>
        <translation>Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Phiếu từ chối tiếp nhận, giải quyết hồ sơ</translation>
    </message>
    <message>
        <source>Apology and new date</source>
        <translation>Văn bản xin lỗi và hẹn lại</translation>
    </message>
    <message>
        <source>Notice of stopping</source>
        <translation>Thông báo dừng giải quyết</translation>
    </message>
    <message>
        <source>Control sheet</source>
        <translation>Phiếu kiểm soát quá trình giải quyết hồ sơ</translation>
    </message>
    <message>
        <source>Register page</source>
        <translation>Trang sổ theo dõi</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Papers asked for before acceptance</source>
        <translation>Yêu cầu bổ sung trước tiếp nhận</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Không được tiếp nhận</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Đang xử lý</translation>
    </message>
    <message>
        <source>With the authority above</source>
        <translation>Chờ ý kiến cấp trên</translation>
    </message>
    <message>
        <source>Supplement awaited</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Payment awaited</source>
        <translation>Chờ thực hiện nghĩa vụ tài chính</translation>
    </message>
    <message>
        <source>Awaiting signature</source>
        <translation>Trình ký</translation>
    </message>
    <message>
        <source>Result ready</source>
        <translation>Đã có kết quả</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối giải quyết</translation>
    </message>
    <message>
        <source>Result returned</source>
        <translation>Đã trả kết quả</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã rút hồ sơ</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Đã dừng giải quyết</translation>
    </message>
    <message>
        <source>Closed: supplement did not come</source>
        <translation>Đã đóng do không bổ sung</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>The data of this office was brought to the new version. A copy of before lies in %1</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>Dữ liệu cơ quan đã được chuyển sang phiên bản mới. Bản sao lưu trước khi chuyển nằm tại %1</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>Where to keep the text for the technician</source>
        <translation>Chọn nơi lưu văn bản cho cán bộ kỹ thuật</translation>
    </message>
    <message>
        <source>Saved. Hand over this file and nothing else.</source>
        <translation>Đã lưu. Chỉ đưa tệp này, không đưa gì khác.</translation>
    </message>
    <message>
        <source>It could not be saved there. Choose another place.</source>
        <translation>Không lưu được vào đó. Hãy chọn nơi khác.</translation>
    </message>
    <message>
        <source>Text for a technician</source>
        <translation>Văn bản cho cán bộ kỹ thuật</translation>
    </message>
    <message>
        <source>What will be handed over</source>
        <translation>Nội dung sẽ đưa đi</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Lưu …</translation>
    </message>
    <message>
        <source>This text helps a technician who is not here. It holds versions, counts, sizes, the last exchanges with their kinds of trouble and speeds, the state of the clock and of the disk. It holds no names of citizens or staff, no case codes, addresses or numbers of persons, no texts, no names of files and no keys. Read it before you hand it over.</source>
        <translation>Văn bản này giúp cán bộ kỹ thuật ở xa. Trong đó có phiên bản, số lượng, dung lượng, các lần đồng bộ gần đây với loại trục trặc và tốc độ, tình trạng đồng hồ và ổ đĩa. Không có tên người dân hay cán bộ, không có mã hồ sơ, địa chỉ hay số định danh, không có nội dung, tên tệp hay khóa. Hãy đọc trước khi đưa cho người khác.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n scan(s) (%1)</source>
        <translation>
            <numerusform>%n bản quét (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>The district did not take its beginning: see “Needs attention”.</source>
        <translation>Cấp trên chưa nhận mục mở đầu của hồ sơ: xem “Cần xem lại”.</translation>
    </message>
    <message>
        <source>An exchange is under way.</source>
        <translation>Đang đồng bộ với cấp trên.</translation>
    </message>
    <message>
        <source>Goes with the next exchange.</source>
        <translation>Sẽ gửi ở lần đồng bộ tới.</translation>
    </message>
    <message>
        <source>Its scans go after the texts: %1.</source>
        <translation>Bản quét gửi sau thông tin hồ sơ: %1.</translation>
    </message>
    <message>
        <source>Its texts are there, its scans follow: %1.</source>
        <translation>Thông tin hồ sơ đã đến nơi, bản quét gửi tiếp: %1.</translation>
    </message>
    <message>
        <source>The district refused it: the case belongs to another office.</source>
        <translation>Cấp trên không nhận: hồ sơ thuộc đơn vị khác.</translation>
    </message>
    <message>
        <source>It came late: the computer it was written on had been withdrawn. The district decides.</source>
        <translation>Đến muộn: máy ghi mục này đã bị thu hồi. Cấp trên sẽ quyết định.</translation>
    </message>
    <message>
        <source>It came late: the case had gone to another office. The district decides.</source>
        <translation>Đến muộn: hồ sơ đã chuyển cho đơn vị khác. Cấp trên sẽ quyết định.</translation>
    </message>
    <message>
        <source>Two copies of one computer wrote different things under the same number. Both are kept.</source>
        <translation>Hai bản sao của một máy ghi nội dung khác nhau dưới cùng một số. Cả hai đều được giữ.</translation>
    </message>
    <message>
        <source>An entry arrived damaged. It is kept and does not count; call the technician.</source>
        <translation>Một mục bị hỏng khi đến nơi. Mục này được giữ lại nhưng chưa có hiệu lực; hãy báo cán bộ kỹ thuật.</translation>
    </message>
    <message>
        <source>The district holds an entry back (%1). Call the technician.</source>
        <translation>Cấp trên giữ lại một mục (%1). Hãy báo cán bộ kỹ thuật.</translation>
    </message>
    <message>
        <source>Held: the entry it begins with has not come yet. The others are kept until then.</source>
        <translation>Đang giữ lại: chưa nhận được mục mở đầu của hồ sơ. Các mục khác được giữ cho đến lúc đó.</translation>
    </message>
    <message>
        <source>Two people took the same step. Open it, see both, and decide.</source>
        <translation>Hai người cùng xử lý một bước. Hãy mở hồ sơ, xem cả hai và quyết định.</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>chưa thử</translation>
    </message>
    <message>
        <source>none failed</source>
        <translation>chưa lần nào lỗi</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n lần không thành công</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>ngay bây giờ</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>sắp gửi</translation>
    </message>
    <message>
        <source>A case without its beginning</source>
        <translation>Hồ sơ chưa có mục mở đầu</translation>
    </message>
    <message>
        <source>Waits because this computer is not registered with the district.</source>
        <translation>Chờ vì máy này chưa đăng ký với cấp trên.</translation>
    </message>
    <message>
        <source>Waits for the line.</source>
        <translation>Chờ có mạng.</translation>
    </message>
    <message>
        <source>Waits because the district is busy.</source>
        <translation>Chờ vì máy chủ cấp trên đang bận.</translation>
    </message>
    <message>
        <source>Not finished: go on with it, or throw it away.</source>
        <translation>Chưa làm xong: làm tiếp hoặc bỏ đi.</translation>
    </message>
    <message>
        <source>Waits for the line: what is in the way stands above.</source>
        <translation>Chờ kết nối: điều đang vướng ghi ở phía trên.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier</source>
        <translation>
            <numerusform>và %n việc trước đó</numerusform>
        </translation>
    </message>
    <message>
        <source>author not known</source>
        <translation>không rõ người làm</translation>
    </message>
    <message>
        <source>It was not sent, and the case belongs to another office now. It is kept and goes with the next exchange; the district decides.</source>
        <translation>Việc này chưa gửi, mà hồ sơ nay thuộc cơ quan khác. Máy vẫn giữ và sẽ gửi ở lần đồng bộ tới; cấp trên quyết định.</translation>
    </message>
</context>
<context>
    <name>Twin</name>
    <message>
        <source>On %1 the district had other records under this computer&apos;s name: its data were put back from a copy, or a copy is in use on another computer. All records are kept. Which is it?</source>
        <translation>Ngày %1, cấp trên đã có mục khác gửi lên dưới tên máy này: dữ liệu của máy được khôi phục từ một bản sao, hoặc bản sao đó đang được dùng trên một máy khác. Không mất mục nào. Trường hợp nào đúng?</translation>
    </message>
    <message>
        <source>On %1 this computer&apos;s data were put back from a copy. Nothing is lost. Is the computer they came from still in use?</source>
        <translation>Ngày %1, dữ liệu của máy này được khôi phục từ một bản sao. Không mất gì cả. Máy có dữ liệu gốc có còn được dùng không?</translation>
    </message>
    <message>
        <source>This computer gets a name of its own as soon as the district has receipted what both computers may have sent. Nothing need be done; the work goes on.</source>
        <translation>Máy này sẽ có tên riêng ngay khi cấp trên xác nhận những gì cả hai máy có thể đã gửi. Không phải làm gì, cứ làm việc tiếp.</translation>
    </message>
    <message>
        <source>This computer has a name of its own now and is not registered yet. Ask the district for a registration code. Until then the work goes on and everything is kept here.</source>
        <translation>Máy này đã có tên riêng nhưng chưa đăng ký. Hãy xin cấp trên một mã đăng ký. Trong lúc chờ cứ làm việc tiếp, mọi thứ đều được lưu trên máy.</translation>
    </message>
    <message>
        <source>It is the same computer (put back from a safety copy, disk repaired)</source>
        <translation>Vẫn là một máy (khôi phục từ bản sao lưu, sửa ổ đĩa)</translation>
    </message>
    <message>
        <source>It is a second computer: the other one is still in use</source>
        <translation>Đây là máy thứ hai: máy kia vẫn đang dùng</translation>
    </message>
    <message>
        <source>This computer gets a name of its own and must then be registered again: ask the district for a registration code.

Nothing is lost. Cases, drafts and users stay; what the district has not receipted yet is sent under the new name. Until then the work goes on here without the district.</source>
        <translation>Máy này sẽ có tên riêng và phải đăng ký lại: hãy xin cấp trên một mã đăng ký.

Không mất gì cả. Hồ sơ, bản nháp và người dùng giữ nguyên; những gì cấp trên chưa xác nhận sẽ được gửi dưới tên mới. Trong lúc chờ, máy vẫn làm việc bình thường mà không cần kết nối cấp trên.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>The remark is written.</source>
        <translation>Đã ghi ý kiến.</translation>
    </message>
    <message>
        <source>The remark is settled with your answer.</source>
        <translation>Ý kiến đã được giải quyết bằng câu trả lời này.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Rút lại</translation>
    </message>
    <message>
        <source>“%1” is taken out of the case.</source>
        <translation>Đã gỡ “%1” khỏi hồ sơ.</translation>
    </message>
    <message>
        <source>“%1” is attached.</source>
        <translation>Đã đính kèm “%1”.</translation>
    </message>
    <message>
        <source>Attached by mistake</source>
        <translation>Đính kèm nhầm</translation>
    </message>
    <message>
        <source>The correction is written.</source>
        <translation>Đã ghi nội dung đính chính.</translation>
    </message>
    <message>
        <source>The correction is taken back</source>
        <translation>Rút lại nội dung đính chính</translation>
    </message>
    <message>
        <source>Undone. That it was done and undone stays in the history.</source>
        <translation>Đã hoàn tác. Việc đã làm và đã hoàn tác vẫn lưu trong quá trình xử lý.</translation>
    </message>
</context>
<context>
    <name>UserForms</name>
    <message>
        <source>Tick at least one role.</source>
        <translation>Đánh dấu ít nhất một vai trò.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức danh</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Small letters without marks, for example lan</source>
        <translation>Chữ thường không dấu, ví dụ lan</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Đang làm việc</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Thêm người dùng</translation>
    </message>
    <message>
        <source>Go on to the password</source>
        <translation>Tiếp tục đặt mật khẩu</translation>
    </message>
    <message>
        <source>Password of the new user</source>
        <translation>Mật khẩu của người dùng mới</translation>
    </message>
    <message>
        <source>Change the user %1</source>
        <translation>Sửa người dùng %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Your present password</source>
        <translation>Mật khẩu hiện tại</translation>
    </message>
    <message>
        <source>Your new password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation>Đã đổi mật khẩu.</translation>
    </message>
    <message>
        <source>New password of %1</source>
        <translation>Mật khẩu mới của %1</translation>
    </message>
    <message>
        <source>%1 signs in with the new password from now on.</source>
        <translation>Từ nay %1 đăng nhập bằng mật khẩu mới.</translation>
    </message>
</context>
<context>
    <name>Where</name>
    <message>
        <source>Saved on this computer</source>
        <translation>Đã lưu trên máy này</translation>
    </message>
    <message>
        <source>With a courier</source>
        <translation>Đang chuyển qua USB hoặc máy khác</translation>
    </message>
    <message>
        <source>Received by the district</source>
        <translation>Cấp trên đã nhận</translation>
    </message>
    <message>
        <source>Received by the district, receipt %1</source>
        <translation>Cấp trên đã nhận, biên nhận %1</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>This computer is not registered with the district yet: an administrator registers it under Settings → District; until then everything is safe here.</source>
        <translation>Máy này chưa được đăng ký với cấp trên: quản trị viên đăng ký máy tại Cài đặt → Cấp trên; cho đến lúc đó mọi thứ vẫn an toàn trên máy này.</translation>
    </message>
    <message>
        <source>The district has withdrawn this computer&apos;s registration: call the district; nothing is lost here.</source>
        <translation>Cấp trên đã thu hồi đăng ký của máy này: hãy gọi cho cấp trên; trên máy này không mất gì.</translation>
    </message>
    <message>
        <source>The district&apos;s server does not know this computer any more: ask the district for a registration code and register again under Settings → District.</source>
        <translation>Máy chủ của cấp trên không còn biết máy này: hãy xin cấp trên mã đăng ký và đăng ký lại tại Cài đặt → Cấp trên.</translation>
    </message>
    <message>
        <source>The district&apos;s server is busy: nothing is to be done, the next try comes by itself.</source>
        <translation>Máy chủ của cấp trên đang bận: không phải làm gì, máy sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>There is no line to the district: everything goes by itself when there is one.</source>
        <translation>Chưa có kết nối với cấp trên: khi có kết nối, mọi thứ tự gửi đi.</translation>
    </message>
    <message>
        <source>There has been no line to the district since %1: everything goes by itself when it is back; “Send now” tries at once.</source>
        <translation>Không có kết nối với cấp trên từ %1: khi có lại, mọi thứ tự gửi đi; “Gửi ngay” để thử luôn.</translation>
    </message>
    <message>
        <source>It is being sent at this moment: wait until the exchange is over.</source>
        <translation>Đang được gửi: hãy chờ đồng bộ xong.</translation>
    </message>
    <message>
        <source>Goes with the next exchange; this computer&apos;s clock contradicts the district&apos;s: set it right.</source>
        <translation>Sẽ đi trong lần đồng bộ tới; đồng hồ máy này lệch với giờ của cấp trên: hãy chỉnh lại cho đúng.</translation>
    </message>
    <message>
        <source>Goes with the next exchange, in a moment: nothing is to be done.</source>
        <translation>Sẽ đi trong lần đồng bộ tới, chỉ một lát nữa: không phải làm gì.</translation>
    </message>
    <message>
        <source>Goes with the next exchange, %1: “Send now” sends it at once.</source>
        <translation>Sẽ đi trong lần đồng bộ tới, %1: “Gửi ngay” để gửi luôn.</translation>
    </message>
    <message>
        <source>Its texts are there, but the district&apos;s server has no room for scans: tell the district; they go by themselves when there is room.</source>
        <translation>Phần chữ đã đến nơi, nhưng máy chủ của cấp trên hết chỗ cho bản quét: hãy báo cấp trên; khi có chỗ, bản quét tự gửi đi.</translation>
    </message>
    <message>
        <source>Its texts are there, %1 still missing there: nothing is to be done, they follow with the next exchanges.</source>
        <translation>Phần chữ đã đến nơi, còn thiếu %1: không phải làm gì, bản quét đi trong các lần đồng bộ sau.</translation>
    </message>
    <message>
        <source>Scans wait for the night, %1: “Send everything now” sends them at once.</source>
        <translation>Bản quét chờ đến giờ ban đêm, %1: “Gửi tất cả ngay” để gửi luôn.</translation>
    </message>
    <message>
        <source>Today&apos;s data allowance is used up, so all scans wait until %1: “Send everything now” sends them at once; texts go all the same.</source>
        <translation>Đã dùng hết mức dữ liệu hôm nay, nên mọi bản quét chờ đến %1: “Gửi tất cả ngay” để gửi luôn; phần chữ vẫn đi.</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>chưa đo được</translation>
    </message>
    <message>
        <source>roughly %1</source>
        <translation>khoảng %1</translation>
    </message>
    <message>
        <source>Speed of the line: sending %1, fetching %2</source>
        <translation>Tốc độ đường truyền: gửi %1, nhận %2</translation>
    </message>
    <message>
        <source>texts %1</source>
        <translation>phần chữ %1</translation>
    </message>
    <message>
        <source>small scans %1</source>
        <translation>bản quét nhỏ %1</translation>
    </message>
    <message>
        <source>scans %1</source>
        <translation>bản quét %1</translation>
    </message>
    <message>
        <source>In this order: %1</source>
        <translation>Gửi theo thứ tự: %1</translation>
    </message>
    <message>
        <source>%1; how long it takes is known after the first exchange</source>
        <translation>%1; thời gian gửi sẽ biết sau lần đồng bộ đầu tiên</translation>
    </message>
    <message>
        <source>%1; %2 at %3/s</source>
        <translation>%1; %2, tốc độ %3/giây</translation>
    </message>
    <message>
        <source>It is parked: the entry it begins with has not come yet; nothing is to be done, it comes with another exchange.</source>
        <translation>Đang gác lại: mục mở đầu hồ sơ chưa về đến; không phải làm gì, mục đó sẽ về trong lần đồng bộ khác.</translation>
    </message>
    <message>
        <source>It has been with a courier since %1: it turns green when the district&apos;s answer is read in, or when there is a line.</source>
        <translation>Đã giao người mang đi từ %1: sẽ chuyển sang xanh khi đọc trả lời của cấp trên vào máy, hoặc khi có kết nối.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) (%1)</source>
        <translation>
            <numerusform>%n mục (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting: %1. %2</source>
        <translation>Đang chờ: %1. %2</translation>
    </message>
</context>
<context>
    <name>app::CaseListModel</name>
    <message>
        <source>Case code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Case holder</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Nơi lưu</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Ngày tiếp nhận</translation>
    </message>
</context>
<context>
    <name>app::CasePage</name>
    <message>
        <source>Papers</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Papers of the case</source>
        <translation>Giấy tờ của hồ sơ</translation>
    </message>
    <message>
        <source>What can be done now</source>
        <translation>Việc có thể làm</translation>
    </message>
    <message>
        <source>Print a slip</source>
        <translation>In phiếu</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Quá trình xử lý</translation>
    </message>
    <message>
        <source>Due %1 %2</source>
        <translation>Hẹn trả %1 %2</translation>
    </message>
    <message>
        <source>Nothing waits for you here. It is the turn of another role, or the case is finished.</source>
        <translation>Không có việc chờ anh/chị ở đây. Hồ sơ đang ở vai trò khác hoặc đã kết thúc.</translation>
    </message>
    <message>
        <source>MISSING: %1</source>
        <translation>THIẾU: %1</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Bản quét</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Trao đổi</translation>
    </message>
    <message>
        <source>Scans (%1)</source>
        <translation>Bản quét (%1)</translation>
    </message>
    <message>
        <source>Conversation (%1)</source>
        <translation>Trao đổi (%1)</translation>
    </message>
    <message>
        <source>← Back (Esc)</source>
        <translation>← Quay lại (Esc)</translation>
    </message>
</context>
<context>
    <name>app::CheckView</name>
    <message>
        <source>Check the answers and receive the case</source>
        <translation>Kiểm tra và tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>Back to the form (Esc)</source>
        <translation>Quay lại nhập (Esc)</translation>
    </message>
    <message>
        <source>Receive without printing</source>
        <translation>Tiếp nhận, không in</translation>
    </message>
    <message>
        <source>Receive and print the slip (F9)</source>
        <translation>Tiếp nhận và in giấy hẹn (F9)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Sửa: %1</translation>
    </message>
</context>
<context>
    <name>app::ChecklistView</name>
    <message>
        <source>Papers</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Papers of the case</source>
        <translation>Giấy tờ của hồ sơ</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Đã có</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Bản giấy</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Bản chính</translation>
    </message>
    <message>
        <source>Certified copies</source>
        <translation>Bản chứng thực</translation>
    </message>
    <message>
        <source>Photocopies</source>
        <translation>Bản photo</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Portal vault</source>
        <translation>Kho dữ liệu Cổng DVC</translation>
    </message>
    <message>
        <source>Earlier case</source>
        <translation>Hồ sơ trước</translation>
    </message>
    <message>
        <source>Where from: %1</source>
        <translation>Nguồn: %1</translation>
    </message>
    <message>
        <source>%1 (shown, not kept)</source>
        <translation>%1 (xuất trình, không lưu)</translation>
    </message>
    <message>
        <source>%1 (if there is one)</source>
        <translation>%1 (nếu có)</translation>
    </message>
    <message>
        <source>Everything is there (F7)</source>
        <translation>Đủ tất cả giấy tờ (F7)</translation>
    </message>
    <message>
        <source>Scan: %1</source>
        <translation>Bản quét: %1</translation>
    </message>
    <message>
        <source>Paper</source>
        <comment>a column</comment>
        <translation>Giấy tờ</translation>
    </message>
</context>
<context>
    <name>app::ChoiceRow</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>app::CrossingsPanel</name>
    <message>
        <source>Neither knew of the other. Nothing is lost: compare, and say what counts.</source>
        <translation>Hai người không biết việc của nhau. Không mất gì cả: hãy so sánh và chọn việc được tính.</translation>
    </message>
    <message>
        <source>Stands now</source>
        <translation>Đang có hiệu lực</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>Chưa được tính</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Người làm</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>It is for the other office to settle. You can go on with your work.</source>
        <translation>Việc này do cơ quan kia quyết định. Vẫn làm tiếp được phần việc của mình.</translation>
    </message>
    <message>
        <source>Keep what stands</source>
        <translation>Giữ việc đang có hiệu lực</translation>
    </message>
    <message>
        <source>Let the other count</source>
        <translation>Tính việc kia</translation>
    </message>
    <message>
        <source>Keep what stands, note the other</source>
        <translation>Giữ và ghi chú việc kia</translation>
    </message>
    <message>
        <source>The other cannot count now: %1</source>
        <translation>Lúc này không tính được việc kia: %1</translation>
    </message>
    <message>
        <source>%1 (%2 more)</source>
        <translation>%1 (còn %2 việc nữa)</translation>
    </message>
</context>
<context>
    <name>app::DecisionBox</name>
    <message>
        <source>Decision</source>
        <translation>Kết quả thẩm định</translation>
    </message>
    <message>
        <source>Answer to the office</source>
        <translation>Trả lời cơ quan gửi</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Sửa …</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Bỏ ý kiến</translation>
    </message>
    <message>
        <source>Usual reasons</source>
        <translation>Lý do thường gặp</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>Hỏi lại</translation>
    </message>
    <message>
        <source>Remark on field …</source>
        <translation>Ý kiến về mục này …</translation>
    </message>
    <message>
        <source>Remark on page …</source>
        <translation>Ý kiến về trang này …</translation>
    </message>
    <message>
        <source>Pinned remarks</source>
        <translation>Ý kiến theo mục</translation>
    </message>
    <message>
        <source>– choose a usual reason –</source>
        <translation>– chọn lý do thường gặp –</translation>
    </message>
    <message>
        <source>Remark on “%1”</source>
        <translation>Ý kiến về “%1”</translation>
    </message>
    <message>
        <source>The office reads it beside this spot and is led there.</source>
        <translation>Cơ quan gửi hồ sơ đọc ý kiến này cạnh đúng chỗ và được dẫn tới chỗ đó.</translation>
    </message>
    <message>
        <source>Pin the remark</source>
        <translation>Ghi ý kiến này</translation>
    </message>
</context>
<context>
    <name>app::Desk</name>
    <message>
        <source>CommuneDesk</source>
        <translation>CommuneDesk</translation>
    </message>
    <message>
        <source>Folder of the office data</source>
        <translation>Thư mục dữ liệu cơ quan</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>Danh sách hồ sơ</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Thẩm định</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Since %1 scanned papers on this computer are missing or damaged. Call the technician. What is left of them was set aside: %2</source>
        <translation>Từ ngày %1, các bản quét trên máy này bị thiếu hoặc hỏng. Hãy gọi cán bộ kỹ thuật. Phần còn lại đã được để riêng: %2</translation>
    </message>
    <message>
        <source>Since %1 the newest entries on this computer are not what they were. Restore the newest safety copy, or call the technician: %2</source>
        <translation>Từ ngày %1, những mục mới nhất trên máy này không còn như trước. Hãy khôi phục bản sao lưu mới nhất hoặc gọi cán bộ kỹ thuật: %2</translation>
    </message>
    <message>
        <source>The new password counts from now on. Sign in with it.</source>
        <translation>Mật khẩu mới đã có hiệu lực. Hãy đăng nhập bằng mật khẩu này.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. What was saved before is safe. Tell the technician these words: %1</source>
        <translation>Chương trình gặp lỗi bên trong. Những gì đã lưu trước đó vẫn an toàn. Hãy báo cho cán bộ kỹ thuật nguyên văn: %1</translation>
    </message>
    <message>
        <source>Take in a new case</source>
        <translation>Tiếp nhận hồ sơ mới</translation>
    </message>
    <message>
        <source>receive, new, intake</source>
        <translation>nhận, mới, nộp hồ sơ, tiếp dân</translation>
    </message>
    <message>
        <source>Cases that wait for me</source>
        <translation>Hồ sơ chờ tôi xử lý</translation>
    </message>
    <message>
        <source>my work</source>
        <translation>việc của tôi</translation>
    </message>
    <message>
        <source>Overdue cases</source>
        <translation>Hồ sơ quá hạn</translation>
    </message>
    <message>
        <source>late</source>
        <translation>trễ hạn, chậm</translation>
    </message>
    <message>
        <source>Cases due today or tomorrow</source>
        <translation>Hồ sơ đến hạn hôm nay, ngày làm việc tới</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>sắp đến hạn, hạn trả</translation>
    </message>
    <message>
        <source>Results to be handed out</source>
        <translation>Kết quả chờ trả</translation>
    </message>
    <message>
        <source>finished, result</source>
        <translation>trả kết quả, xong</translation>
    </message>
    <message>
        <source>Cases that wait for papers</source>
        <translation>Hồ sơ chờ bổ sung</translation>
    </message>
    <message>
        <source>supplement</source>
        <translation>bổ sung giấy tờ, thiếu</translation>
    </message>
    <message>
        <source>Cases not yet sent</source>
        <translation>Hồ sơ chưa gửi</translation>
    </message>
    <message>
        <source>offline, line</source>
        <translation>mất mạng, chờ gửi, ngoại tuyến</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Tất cả hồ sơ</translation>
    </message>
    <message>
        <source>everything, search</source>
        <translation>toàn bộ, tìm kiếm</translation>
    </message>
    <message>
        <source>send, sync, line, network</source>
        <translation>gửi ngay, đồng bộ, mạng, truyền dữ liệu</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Mở: %1</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>Khóa màn hình</translation>
    </message>
    <message>
        <source>lock, break, leave</source>
        <translation>khóa máy, nghỉ, ra ngoài</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Đăng xuất</translation>
    </message>
    <message>
        <source>leave, another user</source>
        <translation>ra về, đổi người</translation>
    </message>
    <message>
        <source>Practice is not locked: nobody in it is real.</source>
        <translation>Chế độ luyện tập không khóa màn hình: ở đây không có ai là người thật.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Begin practice anew</source>
        <translation>Luyện tập lại từ đầu</translation>
    </message>
    <message>
        <source>Everything that was practised is thrown away, and the made-up office is as it was on the first day. Real cases are not touched.</source>
        <translation>Mọi thứ đã luyện tập sẽ bị bỏ, cơ quan giả định trở lại như ngày đầu. Hồ sơ thật không bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Làm lại từ đầu</translation>
    </message>
    <message>
        <source>The words are thrown away.</source>
        <translation>Đã bỏ nội dung này.</translation>
    </message>
    <message>
        <source>Cases that need a decision</source>
        <translation>Hồ sơ cần quyết định</translation>
    </message>
    <message>
        <source>conflict, held</source>
        <translation>trùng, giữ lại, mâu thuẫn</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Gửi ngay</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <source>help, how to, keys</source>
        <translation>trợ giúp, hướng dẫn, phím tắt</translation>
    </message>
</context>
<context>
    <name>app::ErrorSummary</name>
    <message numerus="yes">
        <source>%n thing(s) to mend. Nothing was lost.</source>
        <translation>
            <numerusform>Có %n chỗ cần sửa. Không mất nội dung nào.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::FactsView</name>
    <message>
        <source>What is written</source>
        <translation>Thông tin hồ sơ</translation>
    </message>
    <message>
        <source>Officer: %1</source>
        <translation>Ý kiến thẩm định: %1</translation>
    </message>
</context>
<context>
    <name>app::FeesView</name>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Số trang</translation>
    </message>
    <message>
        <source>copies: </source>
        <translation>số bản: </translation>
    </message>
    <message>
        <source>pages: </source>
        <translation>số trang: </translation>
    </message>
    <message>
        <source>to be paid</source>
        <translation>phải nộp</translation>
    </message>
    <message>
        <source>Exemption: %1</source>
        <translation>Miễn, giảm: %1</translation>
    </message>
    <message>
        <source>%1: exempt</source>
        <translation>%1: miễn</translation>
    </message>
    <message>
        <source>Together: %1</source>
        <translation>Tổng cộng: %1</translation>
    </message>
</context>
<context>
    <name>app::FieldRow</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (bắt buộc)</translation>
    </message>
</context>
<context>
    <name>app::FilesView</name>
    <message>
        <source>Scans</source>
        <translation>Bản quét</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Tệp đính kèm</translation>
    </message>
    <message>
        <source>Attach files …</source>
        <translation>Đính kèm tệp …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Gỡ ra</translation>
    </message>
    <message>
        <source>or drop them here: PDF, JPEG, PNG, WebP, TIFF, up to 50 MiB each</source>
        <translation>hoặc kéo thả vào đây: PDF, JPEG, PNG, WebP, TIFF, mỗi tệp tối đa 50 MiB</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Đính kèm tệp</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.jpg *.jpeg *.png *.webp *.tif *.tiff);;All files (*)</source>
        <translation>Bản quét (*.pdf *.jpg *.jpeg *.png *.webp *.tif *.tiff);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Show the pages</source>
        <translation>Xem trang</translation>
    </message>
    <message>
        <source>Paper it belongs to</source>
        <translation>Thuộc giấy tờ nào</translation>
    </message>
    <message>
        <source>Opens the file with the computer&apos;s own program (Enter)</source>
        <translation>Mở tệp bằng chương trình sẵn có của máy (Enter)</translation>
    </message>
    <message>
        <source>Takes the chosen file out (Delete)</source>
        <translation>Bỏ tệp đang chọn (Delete)</translation>
    </message>
    <message>
        <source>– none in particular –</source>
        <translation>– không chọn –</translation>
    </message>
</context>
<context>
    <name>app::FinderBox</name>
    <message>
        <source>due %1</source>
        <translation>hạn trả %1</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Take in a new case</source>
        <translation>Tiếp nhận hồ sơ mới</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người dân</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Nothing found. Did you mean …</source>
        <translation>Không tìm thấy. Có phải anh/chị tìm …</translation>
    </message>
    <message>
        <source>For somebody else</source>
        <translation>Cho người khác</translation>
    </message>
    <message>
        <source>Search: a procedure, a person, a case, what to do …</source>
        <translation>Tìm: thủ tục, người dân, hồ sơ, việc cần làm …</translation>
    </message>
    <message>
        <source>Search procedures, people, cases and commands</source>
        <translation>Tìm thủ tục, người dân, hồ sơ và lệnh</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kết quả tìm</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Cho %1</translation>
    </message>
    <message>
        <source>Which procedure, or which of the cases?</source>
        <translation>Thủ tục nào, hay hồ sơ nào?</translation>
    </message>
</context>
<context>
    <name>app::HeldFiles</name>
    <message>
        <source>Attach all the same</source>
        <translation>Vẫn đính kèm</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Không đính kèm</translation>
    </message>
</context>
<context>
    <name>app::HelpWindow</name>
    <message>
        <source>No page of the manual has these words.</source>
        <translation>Không có trang hướng dẫn nào chứa các từ này.</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Trang hướng dẫn</translation>
    </message>
    <message>
        <source>&amp;Search the manual</source>
        <translation>&amp;Tìm trong hướng dẫn</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Tìm trong hướng dẫn</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>Các trang hướng dẫn</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Trở lại</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Print this page …</source>
        <translation>In trang này …</translation>
    </message>
    <message>
        <source>Print the key card …</source>
        <translation>In thẻ phím tắt …</translation>
    </message>
    <message>
        <source>%1 – Manual</source>
        <translation>%1 – Hướng dẫn</translation>
    </message>
    <message>
        <source>There is no printer on this computer.</source>
        <translation>Máy này không có máy in.</translation>
    </message>
    <message>
        <source>Key card</source>
        <translation>Thẻ phím tắt</translation>
    </message>
</context>
<context>
    <name>app::HistoryView</name>
    <message>
        <source>History of the case</source>
        <translation>Quá trình xử lý hồ sơ</translation>
    </message>
    <message>
        <source>Settled remarks</source>
        <translation>Ý kiến đã giải quyết</translation>
    </message>
    <message>
        <source>Everything that happened</source>
        <translation>Toàn bộ quá trình</translation>
    </message>
    <message>
        <source>Only what matters</source>
        <translation>Chỉ việc chính</translation>
    </message>
    <message>
        <source>Which entries of the history</source>
        <translation>Xem những mục nào của quá trình xử lý</translation>
    </message>
    <message>
        <source>Settled remarks: %1</source>
        <translation>Ý kiến đã giải quyết: %1</translation>
    </message>
</context>
<context>
    <name>app::HubForm</name>
    <message>
        <source>By itself, on the local network</source>
        <translation>Tự tìm trong mạng nội bộ</translation>
    </message>
    <message>
        <source>At an address</source>
        <translation>Theo địa chỉ</translation>
    </message>
    <message>
        <source>This computer is the hub</source>
        <translation>Máy này là máy chủ nội bộ</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Không dùng</translation>
    </message>
    <message>
        <source>Address of the hub</source>
        <translation>Địa chỉ máy chủ nội bộ</translation>
    </message>
    <message>
        <source>Inside the office</source>
        <translation>Trong cơ quan</translation>
    </message>
    <message>
        <source>How this computer comes to the office&apos;s hub</source>
        <translation>Máy này kết nối máy chủ nội bộ bằng cách nào</translation>
    </message>
    <message>
        <source>Through the hub the computers of the office see each other&apos;s cases, also when nobody has a line. Whoever has a line takes along what the others have for the district.</source>
        <translation>Qua máy chủ nội bộ, các máy trong cơ quan thấy hồ sơ của nhau, kể cả khi không máy nào có mạng. Máy nào có mạng sẽ chuyển giúp phần của các máy khác lên cấp trên.</translation>
    </message>
    <message>
        <source>The hub does not run on this computer (%1). Ask a technician.</source>
        <translation>Máy chủ nội bộ không chạy được trên máy này (%1). Hãy hỏi cán bộ kỹ thuật.</translation>
    </message>
    <message>
        <source>Hub: %1</source>
        <translation>Máy chủ nội bộ: %1</translation>
    </message>
    <message>
        <source>Hub %1: %2</source>
        <translation>Máy chủ nội bộ %1: %2</translation>
    </message>
    <message>
        <source>The hub is being looked for.</source>
        <translation>Đang tìm máy chủ nội bộ.</translation>
    </message>
    <message>
        <source>This computer is the office&apos;s hub; last visited %1.</source>
        <translation>Máy này là máy chủ nội bộ của cơ quan; trao đổi gần nhất %1.</translation>
    </message>
    <message>
        <source>Hub: %1; last visited %2.</source>
        <translation>Máy chủ nội bộ: %1; trao đổi gần nhất %2.</translation>
    </message>
    <message>
        <source>No hub was found on the local network. Where several computers work, one of them can be it.</source>
        <translation>Không tìm thấy máy chủ nội bộ trong mạng nội bộ. Nếu cơ quan dùng nhiều máy, hãy đặt một máy làm máy chủ nội bộ.</translation>
    </message>
</context>
<context>
    <name>app::IntakePage</name>
    <message>
        <source>Take in a new case</source>
        <translation>Tiếp nhận hồ sơ mới</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Tại bộ phận Một cửa</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>By public post</source>
        <translation>Qua bưu chính công ích</translation>
    </message>
    <message>
        <source>Sets of papers</source>
        <translation>Số bộ hồ sơ</translation>
    </message>
    <message>
        <source>How the case came in</source>
        <translation>Hình thức nộp</translation>
    </message>
    <message>
        <source>Where the result is fetched</source>
        <translation>Nơi nhận kết quả</translation>
    </message>
    <message>
        <source>Ask for papers first …</source>
        <translation>Yêu cầu bổ sung …</translation>
    </message>
    <message>
        <source>Do not accept …</source>
        <translation>Từ chối tiếp nhận …</translation>
    </message>
    <message>
        <source>Set aside as a draft</source>
        <translation>Để lại bản nháp</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>What to know about this procedure (%1)</source>
        <translation>Lưu ý về thủ tục này (%1)</translation>
    </message>
    <message>
        <source>Open that case</source>
        <translation>Mở hồ sơ đó</translation>
    </message>
    <message>
        <source>Taken in today with this procedure</source>
        <translation>Đã tiếp nhận hôm nay với thủ tục này</translation>
    </message>
    <message>
        <source>Receive, result at once (F9)</source>
        <translation>Tiếp nhận, trả kết quả ngay (F9)</translation>
    </message>
    <message>
        <source>Check and receive (F9)</source>
        <translation>Kiểm tra và tiếp nhận (F9)</translation>
    </message>
    <message>
        <source>Scans, sets of papers, channels …</source>
        <translation>Bản quét, số bộ, hình thức nộp …</translation>
    </message>
    <message>
        <source>Receive and print a receipt</source>
        <translation>Tiếp nhận và in giấy hẹn</translation>
    </message>
</context>
<context>
    <name>app::IntakeWork</name>
    <message>
        <source>Do not accept the case</source>
        <translation>Từ chối tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>Ask for papers first</source>
        <translation>Yêu cầu bổ sung trước khi tiếp nhận</translation>
    </message>
    <message>
        <source>A refusal slip with this reason is printed for the citizen.</source>
        <translation>Phiếu từ chối ghi lý do này sẽ được in cho công dân.</translation>
    </message>
    <message>
        <source>A supplement request with the missing papers and this reason is printed.</source>
        <translation>Phiếu yêu cầu bổ sung ghi giấy tờ còn thiếu và lý do này sẽ được in.</translation>
    </message>
    <message>
        <source>Do not accept, print the slip</source>
        <translation>Từ chối và in phiếu</translation>
    </message>
    <message>
        <source>Print the request</source>
        <translation>In phiếu yêu cầu</translation>
    </message>
    <message>
        <source>Case %1 is received and saved on this computer.</source>
        <translation>Hồ sơ %1 đã tiếp nhận và lưu trên máy này.</translation>
    </message>
    <message>
        <source>The first three digits are no province that is known. Compare the number with the card.</source>
        <translation>Ba chữ số đầu không ứng với tỉnh nào đã biết. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>The number says another sex than the form. Compare with the card.</source>
        <translation>Số định danh cho biết giới tính khác với tờ khai. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>The number says another year of birth than the form. Compare with the card.</source>
        <translation>Số định danh cho biết năm sinh khác với tờ khai. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>This is the nine-digit number of an old card, no longer valid since 2025. It is kept as typed.</source>
        <translation>Đây là số CMND 9 số, không còn giá trị từ năm 2025. Số được giữ như đã gõ.</translation>
    </message>
    <message>
        <source>The draft is kept. It is listed under “Drafts” on the exchange page.</source>
        <translation>Đã giữ bản nháp. Xem mục “Bản nháp” ở trang Đồng bộ.</translation>
    </message>
    <message>
        <source>%1. If received now: due %2</source>
        <translation>%1. Nếu tiếp nhận bây giờ: hẹn trả %2</translation>
    </message>
    <message>
        <source>Is the date right?</source>
        <translation>Ngày của máy có đúng không?</translation>
    </message>
    <message>
        <source>The date is right, receive the case</source>
        <translation>Ngày đúng, tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>The rules of this procedure have changed since the draft was kept. Look at the papers and the fees again.</source>
        <translation>Quy định của thủ tục này đã thay đổi sau khi lưu bản nháp. Hãy xem lại thành phần hồ sơ và phí, lệ phí.</translation>
    </message>
    <message>
        <source>The person and the scans go along to the procedure you choose now. Everything typed so far is kept under “Drafts” on the exchange page.</source>
        <translation>Người nộp và các bản quét được chuyển sang thủ tục sắp chọn. Toàn bộ nội dung đã nhập được lưu ở mục “Bản nháp” ở trang Đồng bộ.</translation>
    </message>
    <message>
        <source>What was being typed is kept. It is listed under “Today”.</source>
        <translation>Phần đang nhập đã được giữ lại, có trong trang “Hôm nay”.</translation>
    </message>
    <message>
        <source>This number was given before by “%1”. One of the two is wrong: compare with the card.</source>
        <translation>Số này trước đây đã được khai cho “%1”. Một trong hai nơi ghi sai: hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>%1 has an open case of this procedure already: %2, taken in %3. Go on only if this is another matter.</source>
        <translation>%1 đang có một hồ sơ cùng thủ tục chưa giải quyết xong: %2, tiếp nhận %3. Chỉ tiếp tục nếu đây là việc khác.</translation>
    </message>
</context>
<context>
    <name>app::LessonsView</name>
    <message>
        <source>Lessons</source>
        <translation>Bài tập</translation>
    </message>
    <message>
        <source>Steps of the lesson</source>
        <translation>Các bước của bài tập</translation>
    </message>
    <message>
        <source>Well done: this lesson is finished.</source>
        <translation>Tốt lắm: đã làm xong bài tập này.</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Đã xong: %1</translation>
    </message>
</context>
<context>
    <name>app::LineBox</name>
    <message>
        <source>Send everything now</source>
        <translation>Gửi tất cả ngay</translation>
    </message>
    <message>
        <source>Why is it not there yet?</source>
        <translation>Vì sao chưa đến nơi?</translation>
    </message>
    <message>
        <source>Says in one sentence what is in the way and what to do</source>
        <translation>Nói trong một câu điều gì đang vướng và cần làm gì</translation>
    </message>
    <message>
        <source>Sends the scans too, this once, although they would wait for the night or for tomorrow</source>
        <translation>Lần này gửi luôn cả bản quét, dù lẽ ra phải chờ đến đêm hoặc ngày mai</translation>
    </message>
</context>
<context>
    <name>app::LineRulesForm</name>
    <message>
        <source>Send scans only at night</source>
        <translation>Chỉ gửi bản quét vào ban đêm</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>không giới hạn</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>For a thin or costly line</source>
        <translation>Khi đường truyền yếu hoặc tốn tiền</translation>
    </message>
    <message>
        <source>Data allowance for a day, sent and fetched together</source>
        <translation>Mức dữ liệu mỗi ngày, gửi và nhận cộng lại</translation>
    </message>
    <message>
        <source>Once it is used up all scans wait until tomorrow. Texts and decisions always go.</source>
        <translation>Khi dùng hết, mọi bản quét chờ đến hôm sau. Phần chữ và ý kiến của cấp trên luôn được gửi nhận.</translation>
    </message>
    <message>
        <source>By day only texts and small scans go. The computer and this program have to be on at night. “Send everything now” on the exchange page sends the scans at once.</source>
        <translation>Ban ngày chỉ gửi phần chữ và bản quét nhỏ. Ban đêm máy và chương trình này phải đang mở. “Gửi tất cả ngay” ở trang đồng bộ sẽ gửi luôn bản quét.</translation>
    </message>
    <message>
        <source>From what time</source>
        <translation>Từ giờ</translation>
    </message>
    <message>
        <source>Until what time</source>
        <translation>Đến giờ</translation>
    </message>
</context>
<context>
    <name>app::Lock</name>
    <message>
        <source>Locked</source>
        <translation>Đã khóa</translation>
    </message>
</context>
<context>
    <name>app::LockDialog</name>
    <message>
        <source>Unlock</source>
        <translation>Mở khóa</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>Người khác đăng nhập</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Đã khóa</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>The screen is locked</source>
        <translation>Màn hình đã khóa</translation>
    </message>
    <message>
        <source>%1 is at work here. Everything stands as it was left, and the exchange goes on.</source>
        <translation>%1 đang làm việc tại máy này. Mọi thứ được giữ nguyên, việc đồng bộ vẫn tiếp tục.</translation>
    </message>
    <message>
        <source>Who signs in instead loses nobody&apos;s work: what is being typed is kept.</source>
        <translation>Người khác đăng nhập cũng không làm mất nội dung đang nhập của ai: tất cả được giữ lại.</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s) before the next try.</source>
        <translation>
            <numerusform>Chờ %n giây rồi thử lại.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>CommuneDesk</source>
        <translation>CommuneDesk</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Đăng xuất</translation>
    </message>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation>%1 (Alt+%2)</translation>
    </message>
    <message>
        <source>%1 – CommuneDesk</source>
        <translation>%1 – CommuneDesk</translation>
    </message>
    <message>
        <source>Sign out; what is being typed is kept</source>
        <translation>Đăng xuất; nội dung đang gõ được giữ lại</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>Khóa màn hình</translation>
    </message>
    <message>
        <source>Lock the screen; the password opens it again (Ctrl+L)</source>
        <translation>Khóa màn hình; nhập mật khẩu để mở lại (Ctrl+L)</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <source>The manual, at the page about what is open (F1)</source>
        <translation>Hướng dẫn sử dụng, đúng trang đang mở (F1)</translation>
    </message>
    <message>
        <source>PRACTICE – %1</source>
        <translation>LUYỆN TẬP – %1</translation>
    </message>
</context>
<context>
    <name>app::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Đóng thông báo này</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. What was saved before is safe, and what you typed is still here. Tell the technician these words: %1</source>
        <translation>Chương trình gặp lỗi. Dữ liệu đã lưu vẫn an toàn và nội dung đã gõ vẫn còn. Hãy báo cán bộ kỹ thuật dòng này: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Hoàn tác: %1</translation>
    </message>
</context>
<context>
    <name>app::PersonView</name>
    <message>
        <source>Who hands the case in</source>
        <translation>Người nộp hồ sơ</translation>
    </message>
    <message>
        <source>Scan the ID card here</source>
        <translation>Quét thẻ căn cước tại đây</translation>
    </message>
    <message>
        <source>With the reader: the QR code of the card, Unikey switched to E</source>
        <translation>Dùng đầu đọc quét mã QR trên thẻ, chuyển Unikey sang E</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Số định danh cá nhân</translation>
    </message>
    <message>
        <source>12 digits; the number of an older paper also goes</source>
        <translation>12 chữ số; cũng nhận số giấy tờ cũ</translation>
    </message>
    <message>
        <source>People met before</source>
        <translation>Người đã có hồ sơ</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Day/month/year, or only the year</source>
        <translation>Ngày/tháng/năm, hoặc chỉ ghi năm</translation>
    </message>
    <message>
        <source>– not stated –</source>
        <translation>– chưa ghi –</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>ID card issued on</source>
        <translation>Ngày cấp căn cước</translation>
    </message>
    <message>
        <source>The case is somebody else&apos;s</source>
        <translation>Nộp thay cho người khác</translation>
    </message>
    <message>
        <source>Case holder&apos;s full name</source>
        <translation>Họ và tên chủ hồ sơ</translation>
    </message>
    <message>
        <source>Case holder&apos;s personal number</source>
        <translation>Số định danh chủ hồ sơ</translation>
    </message>
    <message>
        <source>Relation to the case holder</source>
        <translation>Quan hệ với chủ hồ sơ</translation>
    </message>
    <message>
        <source>There is a written authorisation</source>
        <translation>Có văn bản ủy quyền</translation>
    </message>
    <message>
        <source>More about the person …</source>
        <translation>Thông tin khác của người nộp …</translation>
    </message>
</context>
<context>
    <name>app::PinsPanel</name>
    <message>
        <source>Go to the first</source>
        <translation>Đến ý kiến đầu tiên</translation>
    </message>
    <message>
        <source>Ask all the same …</source>
        <translation>Vẫn xin ý kiến …</translation>
    </message>
    <message>
        <source>Answer to the remark</source>
        <translation>Trả lời ý kiến</translation>
    </message>
    <message>
        <source>Settle with this answer</source>
        <translation>Trả lời, coi như đã giải quyết</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Để giải quyết sau</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) to settle</source>
        <translation>
            <numerusform>%n ý kiến cần giải quyết</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sent back %n time(s)</source>
        <translation>
            <numerusform>đã bị trả lại %n lần</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Xem %1</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Đính chính …</translation>
    </message>
    <message>
        <source>Correct %1</source>
        <translation>Đính chính %1</translation>
    </message>
    <message>
        <source>Answer …</source>
        <translation>Trả lời …</translation>
    </message>
    <message>
        <source>Answer the remark on %1</source>
        <translation>Trả lời ý kiến về %1</translation>
    </message>
    <message>
        <source>Your answer to “%1: %2”. The authority above reads it; the remark counts as settled.</source>
        <translation>Trả lời ý kiến “%1: %2”. Cấp trên sẽ đọc câu trả lời; ý kiến được coi là đã giải quyết.</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) are still open. Settle them first, or write why you ask all the same.</source>
        <translation>
            <numerusform>Còn %n ý kiến chưa giải quyết. Hãy giải quyết trước, hoặc ghi rõ lý do vẫn xin ý kiến.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PracticeBand</name>
    <message>
        <source>PRACTICE – nothing here is real</source>
        <translation>LUYỆN TẬP – không có gì ở đây là thật</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Bài tập</translation>
    </message>
    <message>
        <source>Begin practice anew …</source>
        <translation>Luyện tập lại từ đầu …</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translation>Rời luyện tập</translation>
    </message>
</context>
<context>
    <name>app::PreviewView</name>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>As wide as the view</source>
        <translation>Vừa chiều ngang</translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation>Xoay trang</translation>
    </message>
    <message>
        <source>“%1” is here. Open it outside to read it.</source>
        <translation>Đã có “%1”. Bấm “Mở ngoài” để đọc.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened here: it is damaged. Have the paper scanned again.</source>
        <translation>Không mở được “%1” trên máy này: tệp bị hỏng. Đề nghị quét lại giấy tờ.</translation>
    </message>
    <message>
        <source>This page cannot be shown. Open the file outside.</source>
        <translation>Không hiển thị được trang này. Mở tệp bằng chương trình khác của máy.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1/%2</translation>
    </message>
    <message>
        <source>%1, page %2 of %3</source>
        <translation>%1, trang %2/%3</translation>
    </message>
    <message>
        <source>The scan</source>
        <translation>Bản quét</translation>
    </message>
</context>
<context>
    <name>app::ProcedurePicker</name>
    <message>
        <source>Which procedure? For example: khai sinh, giay khai sinh, 1.001193</source>
        <translation>Thủ tục nào? Ví dụ: khai sinh, giay khai sinh, 1.001193</translation>
    </message>
    <message>
        <source>Search a procedure</source>
        <translation>Tìm thủ tục</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Another procedure</source>
        <translation>Chọn thủ tục khác</translation>
    </message>
</context>
<context>
    <name>app::QueueModel</name>
    <message>
        <source>Until %1</source>
        <translation>Hạn %1</translation>
    </message>
    <message>
        <source>Until %1 – %2</source>
        <translation>Hạn %1 – %2</translation>
    </message>
</context>
<context>
    <name>app::QueueView</name>
    <message>
        <source>Cases to decide</source>
        <translation>Hồ sơ chờ thẩm định</translation>
    </message>
    <message>
        <source>Which office</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Which procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Due by when</source>
        <translation>Hạn đến khi nào</translation>
    </message>
    <message>
        <source>In which order</source>
        <translation>Thứ tự sắp xếp</translation>
    </message>
    <message>
        <source>Due: all</source>
        <translation>Hạn: tất cả</translation>
    </message>
    <message>
        <source>Due: overdue</source>
        <translation>Hạn: đã quá hạn</translation>
    </message>
    <message>
        <source>Due: by today</source>
        <translation>Hạn: đến hết hôm nay</translation>
    </message>
    <message>
        <source>Due: by the end of this week</source>
        <translation>Hạn: đến hết tuần này</translation>
    </message>
    <message>
        <source>Order: nearest due date first</source>
        <translation>Xếp: hạn gần nhất trước</translation>
    </message>
    <message>
        <source>Order: longest waiting first</source>
        <translation>Xếp: chờ lâu nhất trước</translation>
    </message>
    <message>
        <source>Order: by name of the case holder</source>
        <translation>Xếp: theo tên chủ hồ sơ</translation>
    </message>
    <message>
        <source>All offices</source>
        <translation>Mọi cơ quan</translation>
    </message>
    <message>
        <source>All procedures</source>
        <translation>Mọi thủ tục</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) wait</source>
        <translation>
            <numerusform>%n hồ sơ đang chờ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n hồ sơ quá hạn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Thẩm định</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Thông tin hồ sơ</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <translation>Nội dung xin ý kiến: %1</translation>
    </message>
    <message>
        <source>Choose a case on the left</source>
        <translation>Chọn một hồ sơ ở bên trái</translation>
    </message>
    <message>
        <source>Choose a field in the table first, then pin the remark to it.</source>
        <translation>Hãy chọn một mục trong bảng trước, rồi ghi ý kiến vào mục đó.</translation>
    </message>
    <message>
        <source>The decision on %1 is saved here and sent at the next exchange.</source>
        <translation>Ý kiến về hồ sơ %1 đã lưu tại đây và sẽ gửi ở lần đồng bộ tới.</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Bản quét</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Trao đổi</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Quá trình xử lý</translation>
    </message>
    <message numerus="yes">
        <source>Sent back %n time(s) before.</source>
        <translation>
            <numerusform>Trước đây đã trả lại %n lần.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier remark(s) are still open.</source>
        <translation>
            <numerusform>Còn %n ý kiến trước chưa giải quyết.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scans (%1)</source>
        <translation>Bản quét (%1)</translation>
    </message>
    <message>
        <source>Conversation (%1)</source>
        <translation>Trao đổi (%1)</translation>
    </message>
    <message>
        <source>Still open: %1</source>
        <translation>Chưa giải quyết: %1</translation>
    </message>
    <message>
        <source>Choose a scan first, then pin the remark to the page in view.</source>
        <translation>Hãy chọn một bản quét trước, rồi ghi ý kiến vào trang đang xem.</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>trang %1 của %2</translation>
    </message>
    <message>
        <source>The remark is taken off.</source>
        <translation>Đã bỏ ý kiến.</translation>
    </message>
</context>
<context>
    <name>app::ScanFolderRow</name>
    <message>
        <source>Folder in which the scanner leaves its files</source>
        <translation>Thư mục máy quét lưu tệp</translation>
    </message>
    <message>
        <source>New scans in it are offered while a case is taken in; taken ones are moved to its sub-folder da-nhan.</source>
        <translation>Bản quét mới trong đó được gợi ý đính kèm khi tiếp nhận hồ sơ; tệp đã lấy được chuyển vào thư mục con da-nhan.</translation>
    </message>
    <message>
        <source>Choose the scan folder …</source>
        <translation>Chọn thư mục máy quét …</translation>
    </message>
    <message>
        <source>Choose the scan folder</source>
        <translation>Chọn thư mục máy quét</translation>
    </message>
    <message>
        <source>There is no such folder now. It is watched as soon as it is there.</source>
        <translation>Hiện chưa có thư mục này. Khi có, chương trình sẽ theo dõi.</translation>
    </message>
</context>
<context>
    <name>app::ScanView</name>
    <message>
        <source>Open outside</source>
        <translation>Mở ngoài</translation>
    </message>
    <message>
        <source>Fetch from the district</source>
        <translation>Tải từ cấp trên</translation>
    </message>
    <message>
        <source>Which scan</source>
        <translation>Bản quét nào</translation>
    </message>
    <message>
        <source>This case has no scans.</source>
        <translation>Hồ sơ này không có bản quét.</translation>
    </message>
    <message>
        <source>Opens the file with the computer&apos;s own program</source>
        <translation>Mở tệp bằng chương trình sẵn có của máy</translation>
    </message>
    <message>
        <source>“%1” is fetched at the next exchange.</source>
        <translation>“%1” sẽ được tải về ở lần đồng bộ tới.</translation>
    </message>
</context>
<context>
    <name>app::SettingsPage</name>
    <message>
        <source>Looks</source>
        <translation>Hiển thị</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người dùng</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Cấp trên</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>An toàn dữ liệu</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Takes effect at the next start</source>
        <translation>Có hiệu lực khi mở lại chương trình</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Minutes between exchanges while there is a line</source>
        <translation>Số phút giữa hai lần đồng bộ khi có mạng</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Sửa …</translation>
    </message>
    <message>
        <source>Users of this computer</source>
        <translation>Người dùng trên máy này</translation>
    </message>
    <message>
        <source>Add a user …</source>
        <translation>Thêm người dùng …</translation>
    </message>
    <message>
        <source>Change the user …</source>
        <translation>Sửa người dùng …</translation>
    </message>
    <message>
        <source>Change my password …</source>
        <translation>Đổi mật khẩu của tôi …</translation>
    </message>
    <message>
        <source>Register this computer</source>
        <translation>Đăng ký máy này</translation>
    </message>
    <message>
        <source>Address of the district&apos;s server</source>
        <translation>Địa chỉ máy chủ cấp trên</translation>
    </message>
    <message>
        <source>Registration code</source>
        <translation>Mã đăng ký</translation>
    </message>
    <message>
        <source>Make a safety copy …</source>
        <translation>Sao lưu …</translation>
    </message>
    <message>
        <source>Check the data</source>
        <translation>Kiểm tra dữ liệu</translation>
    </message>
    <message>
        <source>Build the lists again</source>
        <translation>Lập lại danh sách</translation>
    </message>
    <message>
        <source>A safety copy is one encrypted file. Keep it on another disk; it opens with the same passwords.</source>
        <translation>Bản sao lưu là một tệp đã mã hóa. Hãy giữ trên ổ đĩa khác; mở bằng mật khẩu như cũ.</translation>
    </message>
    <message>
        <source>Office: %1</source>
        <translation>Cơ quan: %1</translation>
    </message>
    <message>
        <source>Authority above: %1</source>
        <translation>Cấp trên: %1</translation>
    </message>
    <message>
        <source>Identifier in case codes: %1</source>
        <translation>Mã định danh trong mã hồ sơ: %1</translation>
    </message>
    <message>
        <source>Pattern of case codes: %1</source>
        <translation>Cấu trúc mã hồ sơ: %1</translation>
    </message>
    <message>
        <source>Numbers of this desk: %1</source>
        <translation>Dải số của quầy này: %1</translation>
    </message>
    <message>
        <source>Office hours: %1</source>
        <translation>Giờ làm việc: %1</translation>
    </message>
    <message>
        <source>Where citizens look cases up: %1</source>
        <translation>Địa chỉ tra cứu hồ sơ: %1</translation>
    </message>
    <message>
        <source>Procedures: %1</source>
        <translation>Thủ tục: %1</translation>
    </message>
    <message>
        <source>This computer is not yet registered with the district. Cases are kept here.</source>
        <translation>Máy này chưa đăng ký với cấp trên. Hồ sơ vẫn được giữ tại đây.</translation>
    </message>
    <message>
        <source>This desk: %1
The data is encrypted: %2</source>
        <translation>Quầy: %1
Dữ liệu được mã hóa: %2</translation>
    </message>
    <message>
        <source> – no longer active</source>
        <translation> – ngừng hoạt động</translation>
    </message>
    <message>
        <source>Only an administrator of the office can do this.</source>
        <translation>Chỉ quản trị viên của cơ quan làm được việc này.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 đến %2</translation>
    </message>
    <message numerus="yes">
        <source>%n procedure(s)</source>
        <translation>
            <numerusform>%n thủ tục</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered with %1 (%2)</source>
        <translation>Đã đăng ký với %1 (%2)</translation>
    </message>
    <message>
        <source>Where to keep the safety copy</source>
        <translation>Nơi lưu bản sao lưu</translation>
    </message>
    <message>
        <source>The safety copy is made and was opened to check it.</source>
        <translation>Đã sao lưu và đã mở kiểm tra.</translation>
    </message>
    <message>
        <source>The data is sound.</source>
        <translation>Dữ liệu nguyên vẹn.</translation>
    </message>
    <message>
        <source>The lists were built again from %1 entries; %2 cases.</source>
        <translation>Đã lập lại danh sách từ %1 mục; %2 hồ sơ.</translation>
    </message>
    <message>
        <source>Give a new password …</source>
        <translation>Cấp mật khẩu mới …</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>chưa ghi</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Địa chỉ: %1</translation>
    </message>
    <message>
        <source>Telephone: %1</source>
        <translation>Điện thoại: %1</translation>
    </message>
    <message>
        <source>Place before the date on papers: %1</source>
        <translation>Địa danh ghi trước ngày tháng trên giấy tờ: %1</translation>
    </message>
    <message>
        <source>Make a recovery code …</source>
        <translation>Tạo mã khôi phục …</translation>
    </message>
    <message>
        <source>The lost scans have been dealt with</source>
        <translation>Đã xử lý các bản quét bị mất</translation>
    </message>
    <message>
        <source>The district&apos;s server does not know this computer any more. Ask the district for a registration code and register again; nothing here is lost.</source>
        <translation>Máy chủ cấp trên không còn nhận ra máy này. Hãy xin cấp trên một mã đăng ký rồi đăng ký lại; dữ liệu ở đây không mất gì.</translation>
    </message>
    <message numerus="yes">
        <source>For the technician, the first of %n finding(s):</source>
        <translation>
            <numerusform>Dành cho cán bộ kỹ thuật, những mục đầu trong %n điểm phát hiện:</numerusform>
        </translation>
    </message>
    <message>
        <source>The safety copy is being made and checked. This may take some minutes …</source>
        <translation>Đang tạo và kiểm tra bản sao lưu. Việc này có thể mất vài phút …</translation>
    </message>
    <message>
        <source>The data is being checked. This may take some minutes …</source>
        <translation>Đang kiểm tra dữ liệu. Việc này có thể mất vài phút …</translation>
    </message>
    <message numerus="yes">
        <source>%n entries from elsewhere cannot be read by this program; they are kept.</source>
        <translation>
            <numerusform>%n mục nhận từ nơi khác không đọc được bằng chương trình này; vẫn được giữ lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>The lost scans are not told any more.</source>
        <translation>Không nhắc lại về các bản quét bị mất nữa.</translation>
    </message>
    <message>
        <source>The lists are being built again. This may take some minutes …</source>
        <translation>Đang lập lại các danh sách. Việc này có thể mất vài phút …</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>As this computer is set</source>
        <translation>Theo cài đặt của máy</translation>
    </message>
    <message>
        <source>never by itself</source>
        <translation>không tự khóa</translation>
    </message>
    <message>
        <source>Minutes without a key or the mouse until the screen locks</source>
        <translation>Số phút không bấm phím, không dùng chuột thì khóa màn hình</translation>
    </message>
    <message>
        <source>Ctrl+L locks at once. The password opens it, and everything stands as it was.</source>
        <translation>Ctrl+L khóa ngay. Nhập mật khẩu để mở, mọi thứ vẫn nguyên như lúc rời đi.</translation>
    </message>
    <message>
        <source>A5: one slip on a sheet</source>
        <translation>A5: mỗi tờ một trang phiếu</translation>
    </message>
    <message>
        <source>A4: two pages of a slip beside each other</source>
        <translation>A4: hai trang phiếu cạnh nhau trên một tờ</translation>
    </message>
    <message>
        <source>Paper in the printer, for slips</source>
        <translation>Giấy trong máy in, dùng cho phiếu</translation>
    </message>
    <message>
        <source>From the district; it works once, and for three days unless they say otherwise</source>
        <translation>Do cấp trên cấp; dùng một lần, trong ba ngày nếu cấp trên không nói khác</translation>
    </message>
    <message>
        <source>Text for a technician …</source>
        <translation>Văn bản cho cán bộ kỹ thuật …</translation>
    </message>
    <message>
        <source>Versions, counts and troubles of this computer, without a word about anybody</source>
        <translation>Phiên bản, số lượng và trục trặc của máy này, không có chữ nào về ai cả</translation>
    </message>
    <message>
        <source>This computer has a name of its own now and is not registered under it. Ask the district for a registration code and type it here; nothing is lost until then.</source>
        <translation>Máy này đã có tên riêng nhưng chưa đăng ký. Hãy xin cấp trên một mã đăng ký rồi gõ vào đây; trong lúc chờ không mất gì cả.</translation>
    </message>
</context>
<context>
    <name>app::SetupPage</name>
    <message>
        <source>Set up this office</source>
        <translation>Thiết lập cơ quan</translation>
    </message>
    <message>
        <source>Set up this computer</source>
        <translation>Thiết lập máy này</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>Tên cơ quan</translation>
    </message>
    <message>
        <source>For example: UBND xã Khâm Đức</source>
        <translation>Ví dụ: UBND xã Khâm Đức</translation>
    </message>
    <message>
        <source>Code of the unit</source>
        <translation>Mã đơn vị hành chính</translation>
    </message>
    <message>
        <source>5 digits, as in the national list</source>
        <translation>5 chữ số theo danh mục quốc gia</translation>
    </message>
    <message>
        <source>Identifier in case codes</source>
        <translation>Mã định danh trong mã hồ sơ</translation>
    </message>
    <message>
        <source>The part before the date, for example H17.94.12</source>
        <translation>Phần đứng trước ngày, ví dụ H17.94.12</translation>
    </message>
    <message>
        <source>Place name on papers</source>
        <translation>Địa danh ghi trên giấy tờ</translation>
    </message>
    <message>
        <source>Printed before the date</source>
        <translation>In trước ngày tháng</translation>
    </message>
    <message>
        <source>Name of the authority above</source>
        <translation>Tên cơ quan cấp trên</translation>
    </message>
    <message>
        <source>Code of the authority above</source>
        <translation>Mã cơ quan cấp trên</translation>
    </message>
    <message>
        <source>Name of this desk</source>
        <translation>Tên quầy</translation>
    </message>
    <message>
        <source>For example: Counter 1</source>
        <translation>Ví dụ: Quầy 1</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Quản trị viên</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức danh</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Small letters without marks, for example lan</source>
        <translation>Chữ thường không dấu, ví dụ lan</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>Ít nhất 8 ký tự</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Gõ lại mật khẩu</translation>
    </message>
    <message>
        <source>Counter 1</source>
        <translation>Quầy 1</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>This must be filled in.</source>
        <translation>Phải nhập ô này.</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the second one again.</source>
        <translation>Hai mật khẩu khác nhau. Hãy gõ lại mật khẩu thứ hai.</translation>
    </message>
    <message>
        <source>Back to the office before</source>
        <translation>Quay lại cơ quan trước đó</translation>
    </message>
    <message>
        <source>Open the data of another office …</source>
        <translation>Mở dữ liệu của cơ quan khác …</translation>
    </message>
    <message>
        <source>This stays on this computer. Codes and names cannot be changed here later; address and telephone are given in the settings.</source>
        <translation>Thông tin lưu trên máy này. Mã và tên cơ quan không sửa lại tại đây được; địa chỉ và điện thoại ghi trong mục Cài đặt.</translation>
    </message>
    <message>
        <source>Practise with made-up cases</source>
        <translation>Luyện tập với hồ sơ giả định</translation>
    </message>
    <message>
        <source>This computer was prepared for %1 (code %2).</source>
        <translation>Máy này đã được thiết lập cho %1 (mã %2).</translation>
    </message>
    <message>
        <source>The authority above: %1.</source>
        <translation>Cấp trên: %1.</translation>
    </message>
    <message>
        <source>It registers with the district by itself, now or once there is a line.</source>
        <translation>Máy tự đăng ký với cấp trên, ngay bây giờ hoặc khi có mạng.</translation>
    </message>
    <message>
        <source>It is registered with the district later, in the settings.</source>
        <translation>Việc đăng ký với cấp trên làm sau, trong phần Cài đặt.</translation>
    </message>
    <message>
        <source>This computer was prepared with a file that cannot be used. Tell the technician, or answer everything here.</source>
        <translation>Tệp thiết lập của máy này không dùng được. Hãy báo cán bộ kỹ thuật, hoặc tự điền hết ở đây.</translation>
    </message>
</context>
<context>
    <name>app::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Open the data of another office …</source>
        <translation>Mở dữ liệu của cơ quan khác …</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Đang mở …</translation>
    </message>
    <message>
        <source>Forgot the password …</source>
        <translation>Quên mật khẩu …</translation>
    </message>
    <message>
        <source>Practise with made-up cases</source>
        <translation>Luyện tập với hồ sơ giả định</translation>
    </message>
    <message>
        <source>A made-up office to try everything in: nothing there is real, nothing leaves this computer</source>
        <translation>Một cơ quan giả định để thử mọi thứ: không có gì là thật, không gì rời khỏi máy này</translation>
    </message>
    <message>
        <source>This is an office for practice. Everybody’s password is: %1</source>
        <translation>Đây là cơ quan dùng để luyện tập. Mật khẩu của mọi người là: %1</translation>
    </message>
</context>
<context>
    <name>app::SlipDialog</name>
    <message>
        <source>Slip %1</source>
        <translation>Phiếu %1</translation>
    </message>
    <message>
        <source>Page %1 of the slip</source>
        <translation>Trang %1 của phiếu</translation>
    </message>
    <message>
        <source>The slip as it will be printed</source>
        <translation>Phiếu như sẽ in</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Lưu PDF …</translation>
    </message>
    <message>
        <source>There is no printer on this computer. Save the slip as PDF and print it elsewhere; the case itself is saved.</source>
        <translation>Máy này không có máy in. Hãy lưu phiếu thành PDF rồi in ở nơi khác; hồ sơ đã được lưu.</translation>
    </message>
    <message>
        <source>Save the slip</source>
        <translation>Lưu phiếu</translation>
    </message>
    <message>
        <source>The slip could not be saved there. Choose another folder.</source>
        <translation>Không lưu được phiếu vào đó. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The printer did not take the slip. Look at the printer and try again, or save the slip as PDF; the case itself is saved.</source>
        <translation>Máy in không nhận phiếu. Hãy kiểm tra máy in và in lại, hoặc lưu phiếu thành PDF; hồ sơ đã được lưu.</translation>
    </message>
    <message>
        <source>The slip is being drawn …</source>
        <translation>Đang vẽ trang in …</translation>
    </message>
</context>
<context>
    <name>app::StatusStrip</name>
    <message>
        <source>Where each record is</source>
        <translation>Từng hồ sơ đang ở đâu</translation>
    </message>
    <message>
        <source>Progress of the exchange</source>
        <translation>Tiến độ đồng bộ</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Gửi ngay</translation>
    </message>
    <message>
        <source>Sends what waits and fetches what is new, at once; says why when it cannot</source>
        <translation>Gửi ngay những gì đang chờ và nhận thông tin mới; nếu chưa gửi được sẽ nói rõ lý do</translation>
    </message>
</context>
<context>
    <name>app::StickDialog</name>
    <message>
        <source>Choose the stick …</source>
        <translation>Chọn USB …</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Ghi ra USB</translation>
    </message>
    <message>
        <source>Bring to the district</source>
        <translation>Chuyển lên cấp trên</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đọc trả lời</translation>
    </message>
    <message>
        <source>By USB stick</source>
        <translation>Chuyển bằng USB</translation>
    </message>
    <message>
        <source>Progress with the stick</source>
        <translation>Tiến độ làm việc với USB</translation>
    </message>
    <message>
        <source>Where there is no line, somebody carries a stick to the district and back. What is on it is sealed: whoever finds it can read nothing. Every record also stays on this computer until the district has receipted it.</source>
        <translation>Nơi không có mạng, có người mang USB lên cấp trên rồi mang về. Mọi thứ trên USB đều được niêm phong: ai nhặt được cũng không đọc được gì. Mọi hồ sơ vẫn ở lại máy này cho đến khi cấp trên xác nhận đã nhận.</translation>
    </message>
    <message>
        <source>From this computer</source>
        <translation>Từ máy này</translation>
    </message>
    <message>
        <source>Home to this computer</source>
        <translation>Mang về máy này</translation>
    </message>
    <message>
        <source>No stick chosen yet</source>
        <translation>Chưa chọn USB</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng lại</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>This computer is not registered with the district: there is nobody to write to.</source>
        <translation>Máy này chưa đăng ký với cấp trên: chưa có nơi để gửi.</translation>
    </message>
    <message>
        <source>Everything is with the district. A letter that only asks for news can be written.</source>
        <translation>Mọi hồ sơ đã ở cấp trên. Vẫn có thể ghi một thư chỉ để hỏi tin mới.</translation>
    </message>
    <message>
        <source>Not yet with the district: %1 records (%2), %3 scans (%4).</source>
        <translation>Chưa gửi cấp trên: %1 mục (%2), %3 bản quét (%4).</translation>
    </message>
    <message>
        <source>No letters of other offices are on it.</source>
        <translation>Trên USB không có thư của cơ quan khác.</translation>
    </message>
    <message>
        <source>Every letter on it has been with the district. They can be brought once more, for newer answers.</source>
        <translation>Mọi thư trên USB đều đã lên cấp trên. Có thể chuyển lại lần nữa để lấy trả lời mới hơn.</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) of other offices have not been with the district yet.</source>
        <translation>
            <numerusform>Còn %n gói thư của cơ quan khác chưa lên cấp trên.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The district has answered %n parcel(s) of this computer.</source>
        <translation>
            <numerusform>Cấp trên đã trả lời %n gói thư của máy này.</numerusform>
        </translation>
    </message>
    <message>
        <source>What this computer wrote has not been with the district yet.</source>
        <translation>Gói thư máy này đã ghi vẫn chưa lên cấp trên.</translation>
    </message>
    <message>
        <source>No answers for this computer are known to be on it.</source>
        <translation>Chưa thấy trả lời nào cho máy này trên USB.</translation>
    </message>
    <message>
        <source>Reading everything back from the stick …</source>
        <translation>Đang đọc lại toàn bộ từ USB để kiểm tra …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>%1 – %2 free</source>
        <translation>%1 – còn trống %2</translation>
    </message>
    <message>
        <source>On the stick: %1 records, %2 scans (%3). Everything was read back: you may take the stick out.</source>
        <translation>Đã ghi ra USB: %1 mục, %2 bản quét (%3). Đã đọc lại và kiểm tra xong: có thể rút USB.</translation>
    </message>
    <message>
        <source>The stick is full: what is on it is complete, the rest goes with the next one or by the line.</source>
        <translation>USB đã đầy: phần đã ghi là trọn vẹn, phần còn lại đi chuyến sau hoặc gửi qua mạng.</translation>
    </message>
    <message numerus="yes">
        <source>The district has taken %n letter(s). The answers are on the stick: you may take it out and back to the office.</source>
        <translation>
            <numerusform>Cấp trên đã nhận %n thư. Trả lời đã ghi vào USB: có thể rút ra và mang về cơ quan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) are damaged or for another district. Nothing is lost: their office writes them again.</source>
        <translation>
            <numerusform>Có %n thư bị hỏng hoặc gửi cho cấp trên khác. Không mất gì: cơ quan gửi sẽ ghi lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no answers for this computer on it.</source>
        <translation>Trên USB không có trả lời cho máy này.</translation>
    </message>
    <message>
        <source>The district has receipted %1 records. New here: %2 records, %3 scans.</source>
        <translation>Cấp trên đã xác nhận %1 mục. Mới nhận về: %2 mục, %3 bản quét.</translation>
    </message>
    <message>
        <source>Some are held back for checking: see “Needs attention”.</source>
        <translation>Có mục đang bị giữ lại để kiểm tra: xem “Cần xem lại”.</translation>
    </message>
    <message>
        <source>A part of the answers is missing; the next stick asks for it again.</source>
        <translation>Thiếu một phần trả lời; chuyến USB sau sẽ hỏi lại.</translation>
    </message>
    <message>
        <source>Two copies of this computer&apos;s data were in use. Both are kept: look at what needs a decision.</source>
        <translation>Có hai bản dữ liệu của máy này cùng được dùng. Cả hai đều được giữ: hãy xem các hồ sơ cần quyết định.</translation>
    </message>
    <message>
        <source>The district was restored from a backup. What it had lost goes with the next stick.</source>
        <translation>Cấp trên vừa khôi phục từ bản sao lưu. Phần họ bị mất sẽ đi chuyến USB sau.</translation>
    </message>
    <message>
        <source>The stick is full. Nothing is lost: make room on it, or take another one.</source>
        <translation>USB đã đầy. Không mất gì: hãy xóa bớt trên USB hoặc dùng USB khác.</translation>
    </message>
    <message>
        <source>The stick cannot be written: it may be locked, or pulled out. Nothing is lost.</source>
        <translation>Không ghi được vào USB: có thể USB bị khóa ghi hoặc đã bị rút. Không mất gì.</translation>
    </message>
    <message>
        <source>The stick does not give back what was written to it. Do not use it any more; nothing is lost.</source>
        <translation>USB không trả lại đúng những gì đã ghi. Đừng dùng USB này nữa; không mất gì.</translation>
    </message>
    <message>
        <source>Stopped. What was not finished does not count, and nothing is lost.</source>
        <translation>Đã dừng. Phần chưa xong không tính, và không mất gì.</translation>
    </message>
    <message>
        <source>Choose the stick</source>
        <translation>Chọn USB</translation>
    </message>
    <message>
        <source>Over this computer&apos;s line, unopened; the answers are written onto the stick</source>
        <translation>Qua mạng của máy này, giữ nguyên niêm phong; trả lời được ghi vào USB</translation>
    </message>
    <message>
        <source>For other offices</source>
        <translation>Giúp cơ quan khác</translation>
    </message>
</context>
<context>
    <name>app::SyncPage</name>
    <message>
        <source>Progress of the exchange</source>
        <translation>Tiến độ đồng bộ</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>With the district</source>
        <translation>Cấp trên đã nhận</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Cần xem lại</translation>
    </message>
    <message>
        <source>Exchange with the district</source>
        <translation>Đồng bộ với cấp trên</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Bản nháp</translation>
    </message>
    <message>
        <source>Waiting (%1)</source>
        <translation>Chờ gửi (%1)</translation>
    </message>
    <message>
        <source>With the district (%1)</source>
        <translation>Cấp trên đã nhận (%1)</translation>
    </message>
    <message>
        <source>Needs attention (%1)</source>
        <translation>Cần xem lại (%1)</translation>
    </message>
    <message>
        <source>Drafts (%1)</source>
        <translation>Bản nháp (%1)</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Đang kết nối</translation>
    </message>
    <message>
        <source>Sending records</source>
        <translation>Đang gửi hồ sơ</translation>
    </message>
    <message>
        <source>Fetching decisions</source>
        <translation>Đang nhận ý kiến cấp trên</translation>
    </message>
    <message>
        <source>Exchanging scans</source>
        <translation>Đang chuyển bản quét</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>This computer is not registered with the district</source>
        <translation>Máy này chưa đăng ký với cấp trên</translation>
    </message>
    <message>
        <source>On this computer and not yet with the district: %1 records (%2), %3 scans (%4)</source>
        <translation>Còn trên máy này, chưa gửi cấp trên: %1 mục (%2), %3 bản quét (%4)</translation>
    </message>
    <message>
        <source>Last exchange: %1</source>
        <translation>Lần đồng bộ gần nhất: %1</translation>
    </message>
    <message>
        <source>No exchange yet</source>
        <translation>Chưa đồng bộ lần nào</translation>
    </message>
    <message>
        <source>next try: %1</source>
        <translation>lần tới: %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 / %3</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Gửi ngay</translation>
    </message>
    <message>
        <source>Where each record is</source>
        <translation>Từng hồ sơ đang ở đâu</translation>
    </message>
    <message>
        <source>Sends what waits and fetches what is new, at once; says why when it cannot</source>
        <translation>Gửi ngay những gì đang chờ và nhận thông tin mới; nếu chưa gửi được sẽ nói rõ lý do</translation>
    </message>
    <message>
        <source>Nothing is lost without a line: every record is safe on this computer until the district has receipted it. Nothing need be typed again.</source>
        <translation>Mất mạng không làm mất gì: mọi hồ sơ vẫn an toàn trên máy này cho đến khi cấp trên xác nhận đã nhận. Không cần nhập lại.</translation>
    </message>
    <message>
        <source>Everything is with the district.</source>
        <translation>Cấp trên đã nhận tất cả.</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) failed in a row. %1</source>
        <translation>
            <numerusform>%n lần đồng bộ liên tiếp không thành công. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The draft is thrown away.</source>
        <translation>Đã bỏ bản nháp.</translation>
    </message>
    <message>
        <source>today %1 of %2</source>
        <translation>hôm nay %1 trên mức %2</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>hôm nay %1</translation>
    </message>
    <message>
        <source>By USB stick …</source>
        <translation>Chuyển bằng USB …</translation>
    </message>
    <message>
        <source>Where there is no line: what waits onto a stick, answers home, and letters of other offices to the district</source>
        <translation>Khi không có mạng: ghi ra USB những gì còn chờ gửi, đọc trả lời mang về, chuyển thư của cơ quan khác lên cấp trên</translation>
    </message>
</context>
<context>
    <name>app::SyncRunner</name>
    <message>
        <source>This computer is registered with %1.</source>
        <translation>Máy này đã đăng ký với %1.</translation>
    </message>
    <message>
        <source>Everything is kept on this computer (not registered with the district)</source>
        <translation>Mọi thứ được giữ trên máy này (chưa đăng ký với cấp trên)</translation>
    </message>
    <message>
        <source>Everything is with the district</source>
        <translation>Cấp trên đã nhận đủ</translation>
    </message>
    <message>
        <source>last exchange %1</source>
        <translation>đồng bộ lần cuối %1</translation>
    </message>
    <message>
        <source>no connection since %1</source>
        <translation>mất kết nối từ %1</translation>
    </message>
    <message>
        <source>An exchange is under way; another one follows at once.</source>
        <translation>Đang đồng bộ; xong sẽ đồng bộ thêm một lần ngay.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were sent; the district has receipted them.</source>
        <translation>
            <numerusform>Đã gửi %n mục; cấp trên đã xác nhận.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new record(s) came from the district.</source>
        <translation>
            <numerusform>Đã nhận %n mục mới từ cấp trên.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was waiting: everything is with the district.</source>
        <translation>Không có gì chờ gửi: cấp trên đã nhận tất cả.</translation>
    </message>
    <message numerus="yes">
        <source>No line. Work goes on; %n case(s) go by themselves when it is back</source>
        <translation>
            <numerusform>Đang không có mạng. Vẫn làm việc bình thường; %n hồ sơ sẽ tự gửi khi có mạng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) wait on this computer</source>
        <translation>
            <numerusform>%n hồ sơ đang chờ gửi trên máy này</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending record %1 of %2; scans go afterwards</source>
        <translation>Đang gửi mục %1/%2; bản quét gửi sau</translation>
    </message>
    <message numerus="yes">
        <source>Sending %n scan(s)</source>
        <translation>
            <numerusform>Đang gửi %n bản quét</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for news from the district</source>
        <translation>Đang nhận thông tin mới từ cấp trên</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>còn %1</translation>
    </message>
    <message>
        <source>%1 left, %2</source>
        <translation>còn %1, %2</translation>
    </message>
    <message>
        <source>Everything is kept on this computer. It registers with the district by itself once there is a line</source>
        <translation>Mọi thứ được giữ trên máy này. Máy tự đăng ký với cấp trên khi có mạng</translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) wait for the night or for tomorrow; see Exchange</source>
        <translation>
            <numerusform>%n bản quét chờ đến đêm hoặc ngày mai; xem trang Đồng bộ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TableField</name>
    <message>
        <source>Add a row</source>
        <translation>Thêm dòng</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Bỏ dòng</translation>
    </message>
</context>
<context>
    <name>app::TableMemory</name>
    <message>
        <source>Columns</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Which columns are shown, where, how wide, and sorted by what</source>
        <translation>Chọn cột, thứ tự cột, độ rộng và cách sắp xếp</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>Các cột của danh sách</translation>
    </message>
    <message>
        <source>Copy the chosen rows	Ctrl+C</source>
        <translation>Sao chép các dòng đã chọn	Ctrl+C</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Sắp xếp theo</translation>
    </message>
    <message>
        <source>%1, backwards</source>
        <translation>%1, thứ tự ngược</translation>
    </message>
    <message>
        <source>The usual order</source>
        <translation>Thứ tự thường dùng</translation>
    </message>
    <message>
        <source>Show “%1”</source>
        <translation>Hiện cột “%1”</translation>
    </message>
    <message>
        <source>All as at first</source>
        <translation>Khôi phục như ban đầu</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ẩn cột này</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>Chuyển sang trái</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Chuyển sang phải</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Rộng hơn</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Hẹp hơn</translation>
    </message>
</context>
<context>
    <name>app::TalkView</name>
    <message>
        <source>What was said about this case</source>
        <translation>Nội dung trao đổi về hồ sơ này</translation>
    </message>
    <message>
        <source>Write a remark</source>
        <translation>Ghi ý kiến</translation>
    </message>
    <message>
        <source>Counter and authority above both read it. It changes nothing else.</source>
        <translation>Bộ phận Một cửa và cấp trên đều đọc được. Không làm thay đổi gì khác.</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Ghi ý kiến</translation>
    </message>
    <message>
        <source>%1 (authority above)</source>
        <translation>%1 (cấp trên)</translation>
    </message>
</context>
<context>
    <name>app::TodayCard</name>
    <message>
        <source>due %1</source>
        <translation>hạn trả %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Xem tất cả</translation>
    </message>
    <message>
        <source>Show all: %1</source>
        <translation>Xem tất cả: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>app::TodayPage</name>
    <message>
        <source>Unfinished</source>
        <translation>Việc đang làm dở</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Đến hạn</translation>
    </message>
    <message>
        <source>Nothing is late, and nothing is due today or on the next working day.</source>
        <translation>Không có hồ sơ quá hạn; hôm nay và ngày làm việc tới không có hồ sơ đến hạn.</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>Chờ thẩm định</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>Chờ tôi xử lý</translation>
    </message>
    <message>
        <source>No office waits for an answer.</source>
        <translation>Không có cơ quan nào đang chờ ý kiến.</translation>
    </message>
    <message>
        <source>No case waits for you.</source>
        <translation>Không có hồ sơ nào chờ anh/chị.</translation>
    </message>
    <message>
        <source>Not yet with the authority above</source>
        <translation>Chưa gửi lên cấp trên</translation>
    </message>
    <message>
        <source>Everything is there. Nothing waits to be sent.</source>
        <translation>Cấp trên đã nhận đủ. Không có gì chờ gửi.</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Cần quyết định</translation>
    </message>
    <message>
        <source>Nothing collides, and nothing is held back.</source>
        <translation>Không có hồ sơ nào bị xử lý trùng hay bị giữ lại.</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>hơn %1</translation>
    </message>
    <message numerus="yes">
        <source>The computer stopped at %1. Kept as typed: %n piece(s) of work</source>
        <translation>
            <numerusform>Máy dừng đột ngột lúc %1. Còn giữ nguyên %n việc đang làm dở</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished piece(s) of work, kept as typed</source>
        <translation>
            <numerusform>%n việc đang làm dở, giữ nguyên như đã nhập</numerusform>
        </translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Hôm nay, %1</translation>
    </message>
</context>
<context>
    <name>app::TrayModel</name>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Still to go</source>
        <translation>Còn phải gửi</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Số lần thử</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Sửa lần cuối</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Biên nhận</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Lần thử tới</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Nơi lưu</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Whose work</source>
        <translation>Người làm, việc đã làm</translation>
    </message>
</context>
<context>
    <name>app::TrayView</name>
    <message>
        <source>No draft</source>
        <translation>Không có bản nháp</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Không có gì chờ gửi</translation>
    </message>
    <message>
        <source>What is written from now on goes by itself.</source>
        <translation>Việc ghi từ bây giờ sẽ tự gửi đi.</translation>
    </message>
    <message>
        <source>Nothing is with the district yet</source>
        <translation>Cấp trên chưa nhận hồ sơ nào</translation>
    </message>
    <message>
        <source>Cases come here with the district&apos;s receipt.</source>
        <translation>Hồ sơ hiện ở đây khi có biên nhận của cấp trên.</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Không có việc cần xem lại</translation>
    </message>
    <message>
        <source>What the district did not take, and what two people decided at once, comes here.</source>
        <translation>Những mục cấp trên chưa nhận và những bước hai người cùng quyết định sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Làm tiếp</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Bỏ bản nháp</translation>
    </message>
    <message>
        <source>All that is being written – cases, remarks, answers – is kept here.</source>
        <translation>Mọi việc đang viết dở – hồ sơ, ý kiến, câu trả lời – được giữ ở đây.</translation>
    </message>
    <message>
        <source>Why is this one not there?</source>
        <translation>Vì sao hồ sơ này chưa đến nơi?</translation>
    </message>
</context>
<context>
    <name>app::TwinBar</name>
    <message>
        <source>This is settled: everything stays as it is.</source>
        <translation>Đã ghi nhận: mọi thứ giữ nguyên.</translation>
    </message>
    <message>
        <source>A second computer?</source>
        <translation>Máy thứ hai?</translation>
    </message>
    <message>
        <source>It is a second computer</source>
        <translation>Đây là máy thứ hai</translation>
    </message>
    <message>
        <source>It is the same computer after all</source>
        <translation>Thật ra vẫn là một máy</translation>
    </message>
    <message>
        <source>Register this computer …</source>
        <translation>Đăng ký máy này …</translation>
    </message>
    <message>
        <source>An administrator of the office answers; until then the work goes on.</source>
        <translation>Quản trị viên của cơ quan sẽ trả lời; trong lúc chờ cứ làm việc tiếp.</translation>
    </message>
</context>
<context>
    <name>app::WaitingScans</name>
    <message>
        <source>Attach all (F5)</source>
        <translation>Đính kèm tất cả (F5)</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Chọn từng tệp</translation>
    </message>
    <message>
        <source>The scan folder cannot be reached: %1. It is looked for again by itself.</source>
        <translation>Không vào được thư mục máy quét: %1. Chương trình sẽ tự thử lại.</translation>
    </message>
    <message numerus="yes">
        <source>%n new scan(s) in the folder: %1 and more</source>
        <translation>
            <numerusform>%n bản quét mới trong thư mục: %1 và các tệp khác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new scan(s) in the folder: %1</source>
        <translation>
            <numerusform>%n bản quét mới trong thư mục: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) are still being written …</source>
        <translation>
            <numerusform>%n bản quét còn đang ghi dở …</numerusform>
        </translation>
    </message>
    <message>
        <source>No folder of the scanner is known. Choose it under “Settings”, or attach files with the button.</source>
        <translation>Chưa chọn thư mục máy quét. Chọn thư mục trong “Cài đặt”, hoặc đính kèm tệp bằng nút bên dưới.</translation>
    </message>
    <message>
        <source>There is no new scan in the folder yet. It is offered here as soon as it comes.</source>
        <translation>Chưa có bản quét mới trong thư mục. Khi có, bản quét hiện ngay ở đây.</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) in the scan folder cannot be attached.</source>
        <translation>
            <numerusform>Còn %n tệp khác trong thư mục máy quét không đính kèm được.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::WorkPage</name>
    <message>
        <source>Cases</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>Chờ tôi xử lý</translation>
    </message>
    <message>
        <source>All open cases</source>
        <translation>Tất cả hồ sơ đang mở</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Supplement awaited</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Result to be returned</source>
        <translation>Chờ trả kết quả</translation>
    </message>
    <message>
        <source>Not yet with the district</source>
        <translation>Chưa gửi cấp trên</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Cần quyết định</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Which cases</source>
        <translation>Hồ sơ nào</translation>
    </message>
    <message>
        <source>Name, case code, personal number, phone …</source>
        <translation>Họ tên, mã hồ sơ, số định danh, điện thoại …</translation>
    </message>
    <message>
        <source>Search the cases</source>
        <translation>Tìm hồ sơ</translation>
    </message>
    <message>
        <source>Take in a new case</source>
        <translation>Tiếp nhận hồ sơ mới</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Gợi ý</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>Danh sách hồ sơ</translation>
    </message>
    <message>
        <source>No case matches</source>
        <translation>Không tìm thấy hồ sơ</translation>
    </message>
    <message>
        <source>Did you mean: %1?</source>
        <translation>Có phải anh/chị tìm: %1?</translation>
    </message>
    <message>
        <source>Register …</source>
        <translation>Sổ theo dõi …</translation>
    </message>
    <message>
        <source>The register of a period, to be printed</source>
        <translation>In sổ theo dõi hồ sơ của một kỳ</translation>
    </message>
    <message>
        <source>Register of cases</source>
        <translation>Sổ theo dõi hồ sơ</translation>
    </message>
    <message>
        <source>Every case this office took in during the period, as a PDF to be printed and bound.</source>
        <translation>Mọi hồ sơ cơ quan tiếp nhận trong kỳ, dưới dạng PDF để in và đóng sổ.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Lưu PDF …</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Từ ngày %1 đến ngày %2</translation>
    </message>
    <message numerus="yes">
        <source>The register with %n case(s) is saved.</source>
        <translation>
            <numerusform>Đã lưu sổ theo dõi gồm %n hồ sơ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Không có hồ sơ chờ tôi xử lý</translation>
    </message>
    <message>
        <source>Cases come here when a step is yours. “All open cases” shows what others work on.</source>
        <translation>Hồ sơ hiện ở đây khi đến bước do mình xử lý. Chọn “Tất cả hồ sơ đang mở” để xem việc của người khác.</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Không có hồ sơ đang giải quyết</translation>
    </message>
    <message>
        <source>Press “Take in a new case” when somebody comes to the counter.</source>
        <translation>Bấm “Tiếp nhận hồ sơ mới” khi có người đến nộp.</translation>
    </message>
    <message>
        <source>Nothing is due until tomorrow</source>
        <translation>Không có hồ sơ đến hạn hôm nay hoặc ngày làm việc tới</translation>
    </message>
    <message>
        <source>“All open cases” shows what comes after, the most urgent first.</source>
        <translation>Chọn “Tất cả hồ sơ đang mở” để xem các hồ sơ tiếp theo, hồ sơ gấp nhất ở trên.</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>Không có hồ sơ quá hạn</translation>
    </message>
    <message>
        <source>Well done. “Due until tomorrow” shows what comes next.</source>
        <translation>Rất tốt. Chọn “Đến hạn hôm nay, ngày làm việc tới” để xem việc sắp tới.</translation>
    </message>
    <message>
        <source>No supplement is awaited</source>
        <translation>Không có hồ sơ chờ bổ sung</translation>
    </message>
    <message>
        <source>Cases come here when somebody was asked to bring what is missing.</source>
        <translation>Hồ sơ hiện ở đây khi đã yêu cầu người nộp bổ sung giấy tờ.</translation>
    </message>
    <message>
        <source>No result lies ready</source>
        <translation>Không có kết quả chờ trả</translation>
    </message>
    <message>
        <source>Cases come here when the result is there and the citizen has not fetched it.</source>
        <translation>Hồ sơ hiện ở đây khi đã có kết quả mà người dân chưa đến nhận.</translation>
    </message>
    <message>
        <source>Everything is with the district</source>
        <translation>Cấp trên đã nhận đủ</translation>
    </message>
    <message>
        <source>What is written from now on goes by itself.</source>
        <translation>Việc ghi từ bây giờ sẽ tự gửi đi.</translation>
    </message>
    <message>
        <source>Nothing needs a decision</source>
        <translation>Không có việc cần quyết định</translation>
    </message>
    <message>
        <source>Cases come here when two people took the same step, or the district held something back.</source>
        <translation>Hồ sơ hiện ở đây khi hai người cùng xử lý một bước, hoặc cấp trên giữ lại một mục.</translation>
    </message>
    <message>
        <source>No case was taken in yet</source>
        <translation>Chưa tiếp nhận hồ sơ nào</translation>
    </message>
    <message>
        <source>Try fewer letters, the name without marks, or the last figures of the code or phone number.</source>
        <translation>Thử gõ ít chữ hơn, gõ tên không dấu, hoặc gõ các số cuối của mã hồ sơ hay số điện thoại.</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Xuất danh sách …</translation>
    </message>
    <message>
        <source>Found among all cases, the best match first.</source>
        <translation>Tìm trong tất cả hồ sơ, kết quả khớp nhất ở trên.</translation>
    </message>
    <message>
        <source>Due until tomorrow</source>
        <translation>Đến hạn hôm nay, ngày làm việc tới</translation>
    </message>
    <message>
        <source>Search among all cases (Ctrl+F)</source>
        <translation>Tìm trong tất cả hồ sơ (Ctrl+F)</translation>
    </message>
    <message>
        <source>Save all rows of this list as a table for spreadsheets (Ctrl+E)</source>
        <translation>Lưu toàn bộ danh sách này thành bảng tính (Ctrl+E)</translation>
    </message>
</context>
</TS>
