export { addPortfolioItem, editPortfolioItem, movePortfolioItem, removePortfolioItem } from '#modules/profiles/acts/portfolio'
export { publishProfile, saveProfile, setAvatar, unpublishProfile } from '#modules/profiles/acts/profile'
