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
`
