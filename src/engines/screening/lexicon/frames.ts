/** Slots in their order, with the most words between (none if not said), that together are a phrase of a class. */
export const frameRows = `
REACHYOU | whereq 1 can 1 reach YOU
REACHYOU | chanq 1 can 2 reach
REACHYOU | better way to reach YOU
REACHYOU | better place,way to talkish
REACHYOU | reach,talkish 2 YOU 3 voice
REACHYOU | talkish 3 voice
AWAY=spot | place 1 better
AWAY=spot | better place
AWAY=spot | better than inboxw
AWAY=spot | where watcher 1 watch
AWAY=spot | place,way unlogged 1 log
AWAY=spot | pick place unlogged
AWAY=spot | platw 1 everylog 4 LETS,MOVE,better
AWAY=spot | quit platw
AWAY=spot | talkit 1 offline
CHATAPP=app | colour 1 thing app
CHATAPP=app | colour appname
CHATAPP=app | thing app
CHATAPP=app | app 3 thing app
CHATAPP=app | appname owner 3 own
CHATAPP=app | app 1 owner 3 own
CHATAPP=app | owners app
CHATAPP=app | prof appname
CHATAPP=video | MY videon
SAMENAME | same name
SAMENAME | MY name 2 there
SAMENAME | MY name 2 glue
SAMENAME | name 1 same
SAMENAME | glue
LOOKUP | lookv 1 biz 2 online
LOOKUP | easy findv 1 online
LOOKUP | first hit 1 isme
LOOKUP | I 2 first hit
LOOKUP | lookv ME,biz upw
ASKNUM | give 3 yourw 2 chan 4 bidw
ASKNUM | give 2 a 2 chan 2 bidw
ASKNUM | whatis 1 a,yourw 1 goodw 1 chan
ASKNUM | whatis 2 chan 1 foryou
TALKOUT | chanv 1 forw offerw
TALKOUT | calln 4 ownsys
TALKOUT | forw offerw 2 chanv
MAILME | replyv 3 theaddr 1 wherew
SITEASK=own | contactv 2 via mysite
SITEASK=own | imgw 4 showw 1 details
SITEASK=own | details 2 inimg
SITEASK=own | phoneis 1 FOOTER
ADDRASK | ship 3 tohome
DIRECT | givep 3 yourw wallet
DIRECT | payo 1 directd
MAILME | applyn 2 bymail
ASKNUM | leave 1 anumber
TALKOUT | calln 4 voice2
TALKOUT | whapp 6 forchat
TALKOUT | whmess 3 useyou
TALKOUT | MEET 5 intervw
TALKOUT | intervw 4 MEET
FORBID=rent | sellv 3 accn
FORBID=rent | letme useacc 1 youracc
TALKOUT | callw 6 sendlink
PUSH | platw 2 bad
PUSH | rarely 2 platw
TALKOUT | platw 2 bad 5 switch
TALKOUT | rarely 2 platw 6 switch
SITEASK=own | mysite contain 2 details,form
SITEASK=own | details 3 of 0 mysite
SITEASK=own | look footw of mysite
SITEASK=own | look 2 mysite 4 details
ADDRASK | come 2 place2
MAILME | sendcv 1 cv 1 toour
OUTAPP=own | fillform 1 onour
DIRECT | wework directd 1 afterw
SKIPMS | endv contractn 1 herew
NOFEE=why | whyw 1 lose 1 slice
ABUSE | discuss 2 money
SITEASK | site contain 1 form
SITEASK | usev 2 form
SITEASK | theres 1 form
SITEASK | paint 1 vehicle
SITEASK | vehicle 2 need
REACHHOW | need reach ME
REACHHOW | waynoun can 0 reach ME
REACHHOW | whereq can,YOU 1 reach ME
REACHHOW | reach ME 1 yonder
NUMHINT | dialv digits inrow
NUMHINT | strip signs 3 dialv
GMAILW | mailco mailn
GMAILW | mailn 1 mailco runs
GMAILW | mailn runs mailco
GMAILW | usual mailn
DIRECT | PAYB tokin
PAYME | pay payee 1 payway
PAYME | half 3 payway
DIRECT | half 3 payway
DIRECT | pays payees 1 payway
NOFEE | noone lose 1 slice
NOFEE | lose slice 1 toplat
NOFEE | lose middle
NOFEE | saveu 1 slice
AWAY=off | noneed 1 involve plat
AWAY=off | keep plat keepout
AWAY=off | plat 1 know
FORBID=rent | useacc 1 youracc 12 accmoney
FORBID=rent | accmoney 12 useacc 1 youracc
AFTER | aftw contr 2 signw
AFTER | aftw 2 signw 1 contr
NONEG | nouse 2 platpay
NONEG | platpay 2 nouse
BEFOREAT | partname 12 ATHINT
BEFOREAT | partname 10 atprov
SITEASK=own | tendigits 4 inpic
SITEASK=own | imgw 2 showw 3 tendigits
AWAY=spot | gotsome privb
FORBID=fee | workerw paysw 3 kitw
AWAY=spot | where 4 unread
TALKOUT | talkish 3 unread
BEFOREAT | partname 8 dotcom 8 infront
REACHYOU | chanq cani 1 sendto
REACHYOU | wiekann 3 reachde
BEFOREAT | partname 2 partname 3 dotcom
LOOKUP | name 1 same 1 there
AWAY=off | platde 5 dropde
DIRECT | pays payees straightw
DIRECT | givey 4 inhand
REACHYOU | sothat 4 canx,I 1 ringx YOU
REACHYOU | sothat 3 CALLYOU
REACHYOU | voice 3 talkish
TALKOUT | YOU 0 phonex ME
ASKNUM | leavex 3 chanx 2 bidx
ASKNUM | bidx 4 leavex 3 chanx
ASKNUM | bidx 4 chanx 2 leavex
ASKNUM | digitsx 1 fromyou
FOOTER | inx 1 MY 2 placex
SITEASK=own | scrollx 2 footx 1 inx 1 MY 2 placex
SITEASK=own | scrollx 2 footx 1 placex
REACHHOW | needx 2 reachmex
TALKOUT | usex 6 instead boxw
TALKOUT | usex 1 MY otherx inboxx
TALKOUT | whatuse 2 tochat
TALKOUT | wheredo 2 tochat,chatv 3 friends
TALKOUT | whatuse 3 friends
PUSH | platw 2 bug
HOP | hop 2 yonderx
HOP | LETS 1 hop
TALKOUT | ringde durch
DIRECT | listingx 3 shopx 4 YOU 1 buyx
DIRECT | buyx 4 insteadhire
DIRECT | shopx 3 insteadhire
DIRECT | settle 2 viax PAYB
DISC | knock 1 tenthx
DISC | tenthx 1 taken
EITHERW | herew 1 orx
ORHERE | orx 2 herew
NUMHINT | andcall 1 mycell
NUMHINT | putx 3 afterx 5 andcall
NUMHINT | strip signs 6 andcall
NUMHINT | putx 2 afterx 3 mycell
DIAL | keyx 4 intophone
PHONEACT | keyx 4 intophone
SAMENAME | name 4 same 2 there
CHATAPP=app | downloadx 1 colour onex
CHATAPP=app | colourx 3 msgx
CHATAPP=app | msgx 2 colourx
CHATAPP=app | onepro thingx
FORBID=fromus | payx 4 entryx 8 gainx
FORBID=fromus | gainx 6 payx 4 entryx
FORBID=fromus | entryx 6 onyou
FORBID=fromus | onyou 4 entryx
FORBID=fromus | entryx 6 payx 6 gainx
FORBID=rent | acctx 3 useitx
ABUSE | talkish 3 voice
ABUSE | voice 3 talkish
FORBID=rent | acctx 3 lentx
BEFOREAT | domainx 8 frontw 4 ATHINT
ABUSE | instead 2 herew
TALKOUT | useyou 2 whmess
TALKOUT | whmess 3 friends
INVITE | sharew 2 SYSTEM
INVITE | letin 1 ME 6 SYSTEM
CHATAPP=app | thing 2 colour squarew
AWAY=spot | better 1 platw
AWAY=spot | place 3 where 2 talkish
NUMHINT | readq 4 dialv
SITEASK=own | details 6 inimg
HALFHERE | halfy 4 herey
CASHHALF | halfy 4 herey 8 halfy 5 cashy
CASHHALF | halfy 5 cashy 8 halfy 5 herey
CASHHALF | cashy 5 nothery
CASHHALF | sitey 7 halfy 5 cashy
CASHHALF | sitey 7 cashy 5 halfy
HIDNOTE | notey 8 reachy
UNIQ | uniqy
SOCIALQ | socialy
BEFOREAT | wordy 3 aty 3 wordy 4 doty
TALKOUT | elsex 2 forchaty
FORBID=fromus | entryfee 12 gainx
FORBID=fromus | gainx 10 entryfee
FORBID=fromus | workerw 3 bearx 6 entryx
FORBID=fromus | workerw 3 bearx 6 entryfee
FORBID=fromus | workerw 8 bearx 3 tousx
DIRECT | givey 3 restx 4 sidex
TALKOUT | forchaty 3 elsex
TALKOUT | bymail 6 instead boxw
DIRECT | payi 3 sharex 4 offx
DIRECT | sharex 3 payi 4 offx
DIRECT | sharex 2 moneyx
DIRECT | throughx 8 sharex 4 elsex
DIRECT | sharex 4 elsex 8 throughx
DIRECT | whox 2 pays,payx 1 YOU
DIRECT | whox 2 payx 2 YOU
CASHHALF | herey 8 sharex 3 PAYB
DIRECT | remitx 1 recipx
SKIPMS | escrowx 12 leavex
TALKOUT | intvon 1 MESS,MEET,SOC
DIRECT | sumx 1 viax PAYB
DIRECT | sumx viax BANKB
DIRECT | sumx PAYB
FORBID=fromus | payx 4 entryx 3 firstx
FORBID=fromus | firstx 2 payx 4 entryx
FORBID=fromus | wantx 3 entryx 4 gainx
FORBID=fromus | feeofx 5 accessx
FORBID=fromus | entryx 3 payx 4 gainx
TALKOUT | wheni 3 meanx 2 MESS,SOC,CHATAPP,MEET
DIRECT | wheni 3 meanx 2 PAYB,DIRECT
DIRECT | throughx 4 withoutit
DIRECT | nextx 4 elsex
DIRECT | PAYB 5 theni
LOOKUP | mapsx 8 dialm
`
