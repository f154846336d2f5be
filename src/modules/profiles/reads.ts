export { avatarsOf, myPortfolioItem, myProfile, publicProfile } from '#modules/profiles/reads/profile'
export { searchTalent, type TalentHits } from '#modules/profiles/reads/search'
