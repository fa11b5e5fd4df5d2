/** Where a figure was read. Pages that only retell an instrument are named as they are: the confidence beside the figure says so. */
export const SOURCE = {
  decree32:
    "https://thuvienphapluat.vn/van-ban/Thuong-mai/Decree-32-2024-ND-CP-management-and-development-of-industrial-clusters-603757.aspx",
  decree32Digest: "https://luatvietan.vn/nghi-dinh-32-2024-nd-cp-ve-quan-ly-phat-trien-cum-cong-nghiep.html",
  decree32Conditions: "https://www.vietnam.vn/ja/dieu-kien-thanh-lap-mo-rong-cum-cong-nghiep",
  decree32Steps: "https://thinhtrigroup.com/chi-tiet/trinh-tu-thanh-lap-mo-rong-cum-cong-nghiep-tu-0152024-1488.html",
  departmentNotes: "https://github.com/Trangsct/skill-sct",
  decree139: "https://phapluat.tdhost.vn/?p=425",
  circular14: "https://sblaw.vn/che-do-bao-cao-dinh-ky-ve-cum-cong-nghiep-tu-ngay-01-10-2024",
  circular14Consolidated:
    "https://hethongphapluat.vn/van-ban-hop-nhat-55-vbhn-bct-nam-2025-hop-nhat-thong-tu-quy-dinh-che-do-bao-cao-dinh-ky-ve-cum-cong-nghiep-co-so-du-lieu-cum-cong-nghiep-ca-nuoc-va-mau-van-ban-ve-quan-ly-phat-trien-cum-cong-nghiep-do-bo-truong-bo-cong-thuong-ban-hanh.html",
  decree35Types: "https://hethongphapluat.com/nghi-dinh-35-2022-nd-cp-ve-quan-ly-khu-cong-nghiep-va-khu-kinh-te/dieu-6",
  decree35Digest: "https://luatvietnam.net/vn/quy-dinh-moi-ve-thanh-lap-khu-cong-nghiep-khu-kinh-te-vbpl118595.xhtml",
  decree35Conversion:
    "https://vietjack.me/phap-luat/nghi-dinh-35-2022-nd-cp-ve-quan-ly-khu-cong-nghiep-va-khu-kinh-te/chuong-iv-7061.html",
  decree235: "https://baogialai.com.vn/nhieu-diem-moi-ve-khuyen-cong-co-hieu-luc-tu-ngay-15-10-post569123.html",
  circular28:
    "https://thuvienphapluat.vn/chinh-sach-phap-luat-moi/vn/thong-bao-van-ban-moi/email/20378/tang-muc-ho-tro-doi-voi-nhieu-hoat-dong-khuyen-cong-quoc-gia",
  circular28Models:
    "https://thuvienphapluat.vn/hoi-dap-phap-luat/3C878-hd-muc-chi-ho-tro-xay-dung-mo-hinh-trinh-dien-ky-thuat-cho-hoat-dong-khuyen-cong.html",
  circular28Machines: "http://www.khuyencongbinhthuan.com.vn/News/FaqView.aspx?ID=575",
  circular26:
    "https://m.baomoi.com/huong-dan-trinh-tu-lap-quan-ly-su-dung-kinh-phi-khuyen-cong-quoc-gia/c/13234517.epi",
  decision42:
    "https://dulieuphapluat.vn/van-ban/hanh-chinh-tu-phap/quyet-dinh-422014qd-ttg-ve-quy-che-theo-doi-don-doc-kiem-tra-viec-thuc-hien-nhiem-vu-do-chinh-phu-thu-tuong-chinh-phu-giao-309319.html",
  report1270:
    "https://thuvienphapluat.vn/van-ban/Bo-may-hanh-chinh/Bao-cao-1270-BC-TCTTTg-2017-ket-qua-thuc-hien-nhiem-vu-cua-Chinh-phu-Thu-tuong-Chinh-phu-giao-371983.aspx",
  decree9Cutoff: "https://hoatieu.vn/thong-tu-58-2020-tt-bqp-che-do-bao-cao-dinh-ky-cua-bo-quoc-phong-200161",
  decree9Article13:
    "https://thuviennhadat.vn/phap-luat-doi-song/thoi-han-gui-bao-cao-trong-che-do-bao-cao-dinh-ky-cua-co-quan-hanh-chinh-nha-nuoc-quy-dinh-nhu-the-n-458096.html",
  decree9Article8:
    "https://thuvienphapluat.vn/hoi-dap-phap-luat/45351-hd-thoi-gian-chot-so-lieu-bao-cao-cua-co-quan-hanh-chinh-nha-nuoc.html",
  housingLaw:
    "https://thuvienphapluat.vn/phap-luat/tim-tu-van?page=26&q=Hi%E1%BB%87p+%C4%91%E1%BB%8Bnh+%C4%90%E1%BB%91i+t%C3%A1c+kinh+t%E1%BA%BF+to%C3%A0n+di%E1%BB%87n",
  mineralsTerm:
    "https://thuvienphapluat.vn/phap-luat-doanh-nghiep/cau-hoi-thuong-gap/giay-phep-khai-thac-khoang-san-co-thoi-han-bao-lau-ke-tu-01-07-2025-7245.html",
  mineralsGroup4:
    "https://lsvn.vn/dieu-kien-cap-phep-khai-thac-khoang-san-lam-vat-lieu-xay-dung-thong-thuong-a160168.html",
  mineralsGroups:
    "https://thuviennhadat.vn/phap-ly-nha-dat/4-nhom-khoang-san-theo-luat-dia-chat-va-khoang-san-2024-ap-dung-tu-ngay-01-7-2025-624121.html",
  exploration2010:
    "https://thuvienphapluat.vn/hoi-dap-phap-luat/59D46-hd-thoi-han-cua-giay-phep-tham-do-khoang-san-la-bao-lau.html",
  report2012: "https://hethongphapluat.com/nghi-dinh-15-2012-nd-cp-huong-dan-luat-khoang-san/dieu-7",
  deposit:
    "https://phuyen.gov.vn/wps/portal/home/trang-chu/chi-tiet/tin-tuc-su-kien/chinh-sach-moi/c8fca3004f21ee049249938184995545",
  qcvn40: "https://moitruonganhduong.vn/thong-tu-062025tt-btnmt-quy-chuan-ky-thuat-quoc-gia-ve-nuoc-thai-cong-nghiep",
  qcvn5: "https://www.luatmoitruong.vn/qcvn-05-2023-btnmt",
  decree205: "https://doanhnhansaoviet.com/chinh-sach-moi-ho-tro-phat-trien-cong-nghiep-ho-tro-viet-nam",
  decree119: "https://hoatieu.vn/download/nghi-dinh-119-2025-nd-cp-233114",
  vsic2025: "https://baogialai.com.vn/ban-hanh-he-thong-nganh-kinh-te-viet-nam-post568024.html",
  vsic2018: "https://thukyluat.vn/news/thong-bao-van-ban-moi/he-thong-nganh-kinh-te-viet-nam-nam-2018-34244.html",
  cic: "https://www.cic.com.vn/huong-dan-lap-bao-cao-kiem-ke-khi-nha-kinh-cap-co-so-n1005.html",
} as const;
