package incoming

import (
	"slices"
	"strings"
	"unicode"

	"alongside/data"
)

// spoken are headings as they stand, folded to words: in English first, then in
// Spanish, Polish, Welsh, German and French. What qualifies a heading without
// changing what it means, like "participant's" of "name", is left out before one is
// looked up: see spare.
var spoken = func() map[string]Kind {
	all := make(map[string]Kind)
	for kind, headings := range map[Kind]string{
		Name: "name,names,full name,person,people,who,participant,participants,member,members,attendee,attendees,student,client,volunteer,mentee," +
			"mentor,guest,first and last name,first last,nombre completo,nombre y apellidos,participante,asistente,imie i nazwisko,uczestnik,osoba," +
			"enw,enw llawn,cyfranogwr,aelod,vor und nachname,teilnehmer,teilnehmerin,teilnehmende,mitglied,nom complet,prenom et nom,participante,membre,name original name,user,creator name,creator",
		First: "first,first name,firstname,first names,fname,forename,forenames,given name,given names,christian name,christian names,nombre,nombres," +
			"imie,enw cyntaf,vorname,vornamen,prenom,prenoms",
		Last: "last,last name,lastname,lname,surname,surnames,family name,familyname,second name,apellido,apellidos,nazwisko,cyfenw,nachname,familienname,nom,nom de famille," +
			"family name surname,surname family name",
		Alias: "alias,goes by,nickname,nick name,nick,known as,preferred name,likes to be called,preferred first name,call me,apodo,przezwisko,llysenw,spitzname,rufname,surnom",
		Code:  "code,person code,ref,reference,our ref,codigo,kod,cod,kennung,kurzel",
		Number: "id,number,no,nr,num,n,numero,numer,rhif,nummer,record,person record,id number,idnumber,member id,member no,member number,membership number,membership id,student id,customer id," +
			"person id,personid,individual id,user id,contact id,breeze id,lp",
		Email: "email,e mail,email address,e mail address,mail,email id,email 1,e mail 1,correo,correo electronico,adres email,adres e mail,ebost,e bost,emailadresse,e mail adresse,courriel,adresse email,adresse e mail,user email,user principal name",
		Phone: "phone,telephone,mobile,phone number,telephone number,mobile number,tel,cell,cellphone,cell phone,mobile phone,home phone,work phone,home tel,mobile tel,work tel,mobile no,tel no,phone no," +
			"telephone no,cell number,cell no,contact number,contact tel,contact no,contact phone,telephone contact,whatsapp,number phone,phone 1,mobile phone number,home phone number," +
			"telefono,movil,celular,telefono movil,numer telefonu,nr telefonu,telefon,komorka,telefon komorkowy,ffon,rhif ffon,ffon symudol,handy,handynummer,telefonnummer,mobil,portable,numero de telephone,tel portable",
		Role: "role,roles,type,position,in the programme as,member type,membership type,rol,rola,rolle,funktion,swyddogaeth",
		Joined: "joined,start date,started,start,member since,since,date joined,join date,joined on,joining date,membership date,date of joining,enrolled,enrolment date,enrollment date,joined group on,registered on,registered," +
			"fecha de alta,fecha de ingreso,desde,data dolaczenia,dolaczyl,dolaczyla,ymunodd,dyddiad ymuno,eintritt,eintrittsdatum,beitritt,dabei seit,mitglied seit,date d adhesion,date d entree,inscrit le",
		Left:     "left,left on,end date,date left,leaving date,leave date,date of leaving,ended,membership end date,fecha de baja,data odejscia,gadawodd,austritt,austrittsdatum,date de sortie",
		Recovery: "recovery date,sobriety date,date of recovery,in recovery since,fecha de recuperacion",
		Note:     "note,notes,comment,comments,remark,remarks,nota,notas,comentario,comentarios,observaciones,uwagi,uwaga,notatki,nodyn,nodiadau,sylwadau,bemerkung,bemerkungen,notiz,notizen,remarque,remarques,commentaire,commentaires",
		Day:      "date,day,meeting date,session date,event date,class date,date of meeting,date of session,attendance date,meeting,session,fecha,dia,data,dzien,data spotkania,dyddiad,datum,tag,termin,jour,date de la reunion,week commencing,occurrence date,occurred at,occurred on,held on",
		Time:     "time,start time,session time,meeting time,event time,hora,godzina,czas,amser,uhrzeit,zeit,heure",
		Stamp:    "timestamp,time stamp,submitted,submitted at,submission date,completion time,date submitted,marca temporal,sygnatura czasowa,zeitstempel,horodateur,join time,first join,first join time,check in time,checkin time,checked in at,check in,checkin,joined at,in time,sign in time",
		InGroup:  "group,group name,groups,class,class name,course,team,team name,event,event name,which session,which group,which meeting,session name,grupo,grupa,grwp,gruppe,groupe,kurs,clase,zajecia",
		Status:   "status,attendance,attended,present,mark,here,attendance status,attendance mark,attendance state,was present,came,estado,asistencia,obecnosc,obecny,presenoldeb,yn bresennol,anwesenheit,anwesend,presence,present e,statut,checked in,did they attend,signed,signed in,signature,contact made",
		Count:    "total,totals,sum,count,percent,percentage,attendance rate,rate,taken sessions,sessions attended,times attended,attendance count,points,total present,total absent,sessions,suma,razem,gesamt,summe,anzahl,cyfanswm,somme,ilosc",
	} {
		for h := range strings.SplitSeq(headings, ",") {
			all[h] = kind
		}
	}
	return all
}()

// spare are words of a heading that change nothing of what it means.
var spare = strings.Fields("s the of a an your their my our participant participants member members client volunteer attendee attendees student " +
	"player person guest user contact full legal display invitee mentee child what is please enter s del de la el")

// tickHeadings are those of a column that is ticked for one status.
var tickHeadings = map[string]data.Status{
	"present": data.Present, "attended": data.Present, "here": data.Present, "came": data.Present, "p": data.Present,
	"late": data.Late, "arrived late": data.Late, "l": data.Late,
	"excused": data.Excused, "apologies": data.Excused, "apology": data.Excused, "e": data.Excused, "sent apologies": data.Excused,
	"absent": data.Absent, "did not attend": data.Absent, "no show": data.Absent, "missed": data.Absent, "a": data.Absent, "dna": data.Absent, "not present": data.Absent,
	"presente": data.Present, "ausente": data.Absent, "obecny": data.Present, "nieobecny": data.Absent,
	"anwesend": data.Present, "abwesend": data.Absent, "entschuldigt": data.Excused,
}

// headed is what a heading says of its column, and whether it says anything. Of
// several that it could be the longest is meant.
func headed(heading string) (Kind, bool) {
	words := headingWords(heading)
	if len(words) == 0 || len(words) > 8 {
		return Aside, false
	}
	if kind, ok := spoken[strings.Join(words, " ")]; ok {
		return kind, true
	}
	if both := namesBoth(words); both {
		return Name, true
	}
	var bare []string
	for _, w := range words {
		if !slices.Contains(spare, w) {
			bare = append(bare, w)
		}
	}
	kind, ok := spoken[strings.Join(bare, " ")]
	return kind, ok
}

// namesBoth knows "Surname, first name" and "Name (first & last)".
func namesBoth(words []string) bool {
	first, last := whereNamed(words)
	return first >= 0 && last >= 0
}

// whereNamed finds where a heading speaks of the first name and of the last one; -1:
// nowhere.
func whereNamed(words []string) (first, last int) {
	find := func(of string) int {
		return slices.IndexFunc(words, func(w string) bool { return slices.Contains(strings.Fields(of), w) })
	}
	return find("first firstname forename given vorname prenom imie nombre enwcyntaf christian"),
		find("last lastname surname family nachname nazwisko apellido apellidos cyfenw familienname")
}

// surnameFirst reports whether a heading asks for the last name before the first.
func surnameFirst(heading string) bool {
	first, last := whereNamed(headingWords(heading))
	return last >= 0 && first > last
}

// headingWords folds a heading to its words: "E-Mail:" to e, mail, and "home_tel" to
// home, tel. What stands in brackets is left out, unless it is all there is or says
// first and last.
func headingWords(heading string) []string {
	split := func(text string) []string {
		return strings.FieldsFunc(data.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '#' })
	}
	all := split(heading)
	if at := strings.IndexByte(heading, '('); at > 0 && !namesBoth(all) {
		if bare := split(heading[:at]); len(bare) > 0 {
			all = bare
		}
	}
	if len(all) == 1 && all[0] == "#" {
		return []string{"no"}
	}
	return all
}
