import {
  area,
  choice,
  date,
  declareRecord,
  longText,
  money,
  number,
  point,
  recordContract,
  reference,
  text,
} from "#shared/fields/index.ts";
import { clusterOccupancy, zoneOccupancy } from "./occupancy.ts";
import { mayKeepLand, mayReadLand } from "./policy.ts";

const READINESS = {
  none: { vi: "Chưa có", en: "None" },
  planned: { vi: "Có quy hoạch", en: "Planned" },
  building: { vi: "Đang xây dựng", en: "Being built" },
  ready: { vi: "Đã hoàn thành", en: "Ready" },
} as const;

/** How far one network of the zone is, through which project, since when. */
const readiness = (vi: string, en: string) => choice({ vi, en }, READINESS, { width: 150 });
const project = (vi: string, en: string) => text({ vi: `${vi}: dự án`, en: `${en}: project` }, { maxLength: 500 });
const readyOn = (vi: string, en: string) => date({ vi: `${vi}: ngày`, en: `${en}: day` });

/**
 * Economic zones, industrial zones and industrial clusters: one register, because the plan counts, compares and fills them together.
 * What the law tells apart (two formulas of occupancy) is told apart by `kind`.
 */
export const industrialZones = declareRecord({
  name: "industrial-zone",
  table: "industrial_zone",
  path: "/api/industrial-zones",
  label: {
    one: { vi: "Khu, cụm công nghiệp", en: "Zone or cluster" },
    many: { vi: "Khu và cụm công nghiệp", en: "Zones and clusters" },
  },
  purpose: {
    vi: "Theo dõi từng khu, cụm: diện tích, tỷ lệ lấp đầy theo đúng công thức của từng loại, hạ tầng đã có đến đâu, mỗi con số từ đâu mà có.",
    en: "Follow every zone and cluster: areas, occupancy by the formula of its kind, how far its infrastructure is, and where each figure comes from.",
  },
  fields: {
    code: text({ vi: "Mã", en: "Code" }, { required: true, maxLength: 60, width: 120 }),
    name: text({ vi: "Tên", en: "Name" }, { required: true, maxLength: 300, width: 300 }),
    kind: choice(
      { vi: "Loại", en: "Kind" },
      {
        "economic-zone": { vi: "Khu kinh tế", en: "Economic zone" },
        "industrial-zone": { vi: "Khu công nghiệp", en: "Industrial zone" },
        "industrial-cluster": { vi: "Cụm công nghiệp", en: "Industrial cluster" },
      },
      { required: true },
    ),
    state: choice(
      { vi: "Tình trạng", en: "State" },
      {
        proposed: { vi: "Đề xuất", en: "Proposed" },
        planned: { vi: "Có quy hoạch", en: "Planned" },
        "investment-approved": { vi: "Đã chấp thuận đầu tư", en: "Investment approved" },
        established: { vi: "Đã thành lập", en: "Established" },
        clearing: { vi: "Đang giải phóng mặt bằng", en: "Clearing the site" },
        building: { vi: "Đang xây dựng hạ tầng", en: "Building infrastructure" },
        operating: { vi: "Đang hoạt động", en: "Operating" },
      },
    ),
    placeId: reference({ vi: "Địa bàn", en: "Place" }, "place"),
    location: text({ vi: "Vị trí theo nguồn", en: "Location, as the source says" }, { maxLength: 500 }),
    position: point({ vi: "Tọa độ", en: "Position" }),
    managingBodyId: reference({ vi: "Cơ quan quản lý", en: "Managing body" }, "organisation"),
    developer: text({ vi: "Chủ đầu tư hạ tầng", en: "Developer" }),
    legalBasis: text({ vi: "Căn cứ pháp lý", en: "Legal basis" }, { maxLength: 500 }),
    // Not summed, like projects, workers and capital: an economic zone's figure contains those of the zones inside it.
    areaHectares: area({ vi: "Diện tích", en: "Area" }, { needsSource: true }),
    industrialLandHectares: area(
      { vi: "Đất công nghiệp", en: "Industrial land" },
      {
        needsSource: true,
        isSummed: true,
        hint: { vi: "Phần có hạ tầng để cho thuê", en: "The part serviced for lease" },
      },
    ),
    serviceLandHectares: area({ vi: "Đất dịch vụ", en: "Service land" }, { needsSource: true }),
    leasedIndustrialHectares: area(
      { vi: "Đất công nghiệp đã cho thuê", en: "Industrial land leased" },
      { needsSource: true, isSummed: true },
    ),
    leasedServiceHectares: area({ vi: "Đất dịch vụ đã cho thuê", en: "Service land leased" }, { needsSource: true }),
    statedOccupancyPercent: number(
      { vi: "Lấp đầy theo nguồn", en: "Occupancy, as the source says" },
      {
        unit: { vi: "%", en: "%" },
        min: 0,
        max: 100,
        needsSource: true,
        hint: { vi: "Chép đúng nguồn; cột tính riêng bên cạnh", en: "As printed; the computed figure stands beside" },
      },
    ),
    projectCount: number({ vi: "Số dự án", en: "Projects" }, { min: 0, max: 100_000, decimals: 0, needsSource: true }),
    workerCount: number({ vi: "Lao động", en: "Workers" }, { min: 0, max: 10_000_000, decimals: 0, needsSource: true }),
    registeredCapital: money({ vi: "Vốn đăng ký", en: "Registered capital" }, { needsSource: true }),
    infrastructureCapital: money({ vi: "Vốn hạ tầng", en: "Infrastructure capital" }, { needsSource: true }),
    roadReadiness: readiness("Giao thông", "Road"),
    roadProject: project("Giao thông", "Road"),
    roadReadyOn: readyOn("Giao thông", "Road"),
    powerReadiness: readiness("Cấp điện", "Power"),
    powerProject: project("Cấp điện", "Power"),
    powerReadyOn: readyOn("Cấp điện", "Power"),
    waterReadiness: readiness("Cấp nước", "Water"),
    waterProject: project("Cấp nước", "Water"),
    waterReadyOn: readyOn("Cấp nước", "Water"),
    wastewaterReadiness: readiness("Xử lý nước thải", "Wastewater"),
    wastewaterProject: project("Xử lý nước thải", "Wastewater"),
    wastewaterReadyOn: readyOn("Xử lý nước thải", "Wastewater"),
    telecomReadiness: readiness("Viễn thông", "Telecom"),
    telecomProject: project("Viễn thông", "Telecom"),
    telecomReadyOn: readyOn("Viễn thông", "Telecom"),
    logisticsReadiness: readiness("Logistics", "Logistics"),
    logisticsProject: project("Logistics", "Logistics"),
    logisticsReadyOn: readyOn("Logistics", "Logistics"),
    note: longText({ vi: "Ghi chú", en: "Note" }),
  },
  derived: {
    clusterOccupancyPercent: {
      label: { vi: "Lấp đầy cụm", en: "Cluster occupancy" },
      unit: { vi: "%", en: "%" },
      decimals: 1,
      rule: {
        vi: "Đất công nghiệp đã cho thuê ÷ đất công nghiệp (Nghị định 32/2024/NĐ-CP, về cụm công nghiệp)",
        en: "Industrial land leased ÷ industrial land (Decree 32/2024/NĐ-CP, on clusters)",
      },
      of: clusterOccupancy,
    },
    zoneOccupancyPercent: {
      label: { vi: "Lấp đầy khu", en: "Zone occupancy" },
      unit: { vi: "%", en: "%" },
      decimals: 1,
      rule: {
        vi: "Đất công nghiệp và dịch vụ đã cho thuê ÷ đất công nghiệp và dịch vụ (Điều 2 khoản 22 Nghị định 35/2022/NĐ-CP)",
        en: "Industrial and service land leased ÷ industrial and service land (Decree 35/2022/NĐ-CP, Article 2(22))",
      },
      of: zoneOccupancy,
    },
  },
  handedOn: { by: ["managingBodyId"] },
  key: "code",
  title: "name",
  filters: ["kind", "state", "placeId", "areaHectares"],
  sorts: ["name", "code", "areaHectares", "state", "projectCount"],
  mapBy: "placeId",
  mayRead: mayReadLand,
  mayKeep: mayKeepLand,
});

export const industrialZoneContract = recordContract(industrialZones);
