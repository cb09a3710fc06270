//! Themes of pavilions. Names, colours and icons are data: see `assets/themes`.

use super::words;

words! {
    /// What a pavilion is about.
    Theme as "model-theme" {
        /// Automobile.
        Automobile = "automobile",
        /// Sci-Tech Innovation.
        SciTech = "sci-tech",
        /// 5G New Era.
        FiveG = "5g",
        /// Imported Goods.
        ImportedGoods = "imported-goods",
        /// Northeast Asian Countries.
        NortheastAsia = "northeast-asia",
        /// Jilin.
        Jilin = "jilin",
        /// Provinces, Regions and Cities.
        Provinces = "provinces",
        /// New Media Live Broadcast.
        LiveBroadcast = "live-broadcast",
        /// Health.
        Health = "health",
        /// Modern Agriculture.
        Agriculture = "agriculture",
        /// Digital Economy.
        DigitalEconomy = "digital-economy",
        /// Modern Services.
        Services = "services",
        /// New Energy and Equipment.
        NewEnergy = "new-energy",
        /// Anything else.
        Custom = "custom",
    }
}
