/** What a host is for: rule D2.4's published classes. */
export type HostClass = 'contact' | 'meeting' | 'form' | 'payment' | 'social' | 'work'

const list: Record<HostClass, string> = {
  contact:
    'wa.me wa.link api.whatsapp.com chat.whatsapp.com web.whatsapp.com whatsapp.com/channel whatsapp.com/catalog t.me telegram.me telegram.dog telegram.org/dl web.telegram.org m.me msng.link line.me lin.ee viber.me viber.click invite.viber.com chats.viber.com signal.me signal.group discord.gg discord.com/invite discordapp.com/invite discord.com/users discordapp.com/users vk.com/im join.skype.com kik.me weixin.qq.com u.wechat.com join.slack.com threema.id zalo.me qm.qq.com snapchat.com/add snap.chat vk.me vk.cc icq.im imo.im linktr.ee beacons.ai bio.link lnk.bio allmylinks.com solo.to campsite.bio taplink.cc taplink.cc hoo.be msha.ke flow.page matrix.to ig.me fb.me facebook.com/messages messenger.com keybase.io bbm.com wickr.com hi.link wa.chat walink.co wame.pro contactinbio.com popl.co hihello.me dot.cards max.ru/u bio.site linkin.bio stan.store bento.me koji.to heylink.me linkpop.com link.me instabio.cc hihello.com blinq.me carrd.co simplex.chat i.delta.chat xmpp.link app.element.io zulipchat.com guilded.gg rvlt.gg open.kakao.com pf.kakao.com qr.kakao.com chat.google.com whats.link tlgg.ru tx.me slack.com/shared_invite bsky.social',
  meeting:
    'zoom.us zoom.com/j zoomgov.com meet.google.com g.co/meet teams.microsoft.com teams.live.com calendly.com cal.com savvycal.com meetings.hubspot.com whereby.com meet.jit.si webex.com gotomeet.me gotomeeting.com meet.goto.com doodle.com tidycal.com koalendar.com zcal.co youcanbook.me acuityscheduling.com calendar.app.google calendar.google.com/calendar/appointments calendar.google.com/calendar/u outlook.office365.com/owa/calendar outlook.office.com/bookwithme telemost.yandex.ru voovmeeting.com meeting.tencent.com bluejeans.com 8x8.vc skype.com/meet join.me hangouts.google.com facetime.apple.com app.gather.town lu.ma appointlet.com simplybook.me setmore.com picktime.com chilipiper.com reclaim.ai vyte.in oncehub.com book.vimcal.com meet.brevo.com daily.co talky.io gotowebinar.com meet.zoho.com vc.feishu.cn vc.larksuite.com meeting.dingtalk.com gather.town book.squareup.com cal.link fantastical.app harmonizely.com meetfox.com appointy.com as.me topmate.io zencal.io meetergo.com calendar.notion.so kumospace.com spatial.chat vdo.ninja talk.brave.com meet.element.io kmeet.infomaniak.com jazz.sber.ru streamyard.com',
  form: 'forms.gle docs.google.com/forms typeform.com jotform.com airtable.com/shr airtable.com/form airtable.com/app surveymonkey.com forms.office.com tally.so formstack.com wufoo.com paperform.co cognitoforms.com boards.greenhouse.io jobs.lever.co apply.workable.com bamboohr.com smartrecruiters.com recruitee.com jobs.ashbyhq.com breezy.hr forms.yandex.ru fillout.com formspree.io zfrmz.com forms.zoho.com wj.qq.com jinshuju.net formfacade.com 123formbuilder.com forms.app heyform.net forms.monday.com forms.clickup.com noteforms.com docs.qq.com/form wjx.cn wenjuan.com survio.com teamtailor.com jobs.personio.de join.com/companies wellfound.com/jobs applytojob.com jobvite.com myworkdayjobs.com zohorecruit.com homerun.co',
  payment:
    'paypal.me paypal.com/paypalme paypal.com/donate venmo.com cash.app cash.me revolut.me revolut.com/pay wise.com/pay wise.com/p buy.stripe.com checkout.stripe.com ko-fi.com buymeacoffee.com patreon.com send.monobank.ua lydia-app.com square.link checkout.square.site payoneer.com/request skrill.me monzo.me bunq.me settleup.starlingbank.com qr.alipay.com upi.link razorpay.me paytm.me mercadopago.com mpago.la link.mercadopago.com picpay.me donationalerts.com yoomoney.ru/to qiwi.com/n bitpay.com coinbase.com/commerce commerce.coinbase.com nowpayments.io tonkeeper.com boosty.to payhip.com gumroad.com/checkout zellepay.com xoom.com donate.stripe.com invoice.stripe.com paypal.com/invoice tikkie.me satispay.com lydia.me leetchi.com gofundme.com liberapay.com tipeee.com paystack.com/pay paystack.shop flutterwave.com/pay rzp.io instamojo.com strike.me tinkoff.ru/rm tbank.ru/rm sberbank.ru/qr binance.com/pay ziina.com mobilepay.dk/box',
  social:
    'twitch.tv facebook.com fb.com instagram.com instagr.am twitter.com x.com linkedin.com lnkd.in tiktok.com vk.com vkontakte.ru ok.ru threads.net threads.com weibo.com xing.com snapchat.com reddit.com/u reddit.com/user bsky.app/profile mastodon.social mastodon.online skype.com pinterest.com tumblr.com onlyfans.com clubhouse.com polywork.com peerlist.io douyin.com xiaohongshu.com about.me hackerone.com/u mewe.com gab.com truthsocial.com pixelfed.social',
  work: 'github.com gitlab.com bitbucket.org behance.net dribbble.com youtube.com youtu.be vimeo.com medium.com stackoverflow.com artstation.com codepen.io figma.com notion.so notion.site deviantart.com flickr.com soundcloud.com kaggle.com wikipedia.org mozilla.org apple.com google.com microsoft.com amazon.com dropbox.com drive.google.com docs.google.com trello.com atlassian.net vercel.app netlify.app herokuapp.com archive.org pastebin.com gist.github.com readthedocs.io wordpress.org unsplash.com pexels.com etsy.com shopify.com imdb.com goodreads.com scholar.google.com arxiv.org orcid.org huggingface.co replit.com stackblitz.com codesandbox.io jsfiddle.net sketchfab.com 500px.com issuu.com slideshare.net substack.com dev.to hashnode.dev',
}

const byHost = new Map<string, { path: string; type: HostClass }[]>()
for (const [type, hosts] of Object.entries(list) as [HostClass, string][]) {
  for (const one of hosts.split(' ')) {
    const cut = one.indexOf('/')
    const host = cut < 0 ? one : one.slice(0, cut)
    const path = cut < 0 ? '' : one.slice(cut)
    byHost.set(
      host,
      [...(byHost.get(host) ?? []), { path, type }].toSorted((a, b) => b.path.length - a.path.length),
    )
  }
}

/** Hosts by which a text shows that it needs a closer look. */
export const markedHosts = Object.entries(list).flatMap(([type, hosts]) =>
  type === 'work' ? [] : hosts.split(' ').map(one => one.split('/')[0]!),
)

/** Where each has a name of his own before the host: ilya.youcanbook.me. */
const owned =
  /^(?!(?:www|app|api|help|support|docs?|blog|my|us|eu|info|status|go|static|cdn|mail)\.)[a-z0-9-]{2,}\.(?:youcanbook\.me|simplybook\.me|setmore\.com|as\.me|carrd\.co|zulipchat\.com|bsky\.social|typeform\.com|bio\.link|recruitee\.com|bamboohr\.com|breezy\.hr|teamtailor\.com|jobs\.personio\.de|applytojob\.com|acuityscheduling\.com|square\.site)$/

/** Whether a host names somebody by itself, without a path. */
export const isOwned = (host: string): boolean => owned.test(host)

/** The class of a host with its path; null for anybody's own site. */
export function classOfHost(host: string, path: string): HostClass | null {
  let name = host
  for (;;) {
    const entries = byHost.get(name)
    if (entries) {
      for (const entry of entries) if (path.startsWith(entry.path)) return entry.type
    }
    const dot = name.indexOf('.')
    if (dot < 0) return null
    name = name.slice(dot + 1)
  }
}
