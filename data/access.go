package data

import "slices"

// AccessTopic is one of the things that the law wants told beside the answer to
// somebody's request to see what is held about them (UK GDPR, article 15).
type AccessTopic uint8

// The topics.
const (
	AccessPurposes AccessTopic = iota
	AccessSources
	AccessRecipients
	AccessKeeping
	AccessRights
	AccessComplaints
)

// AccessTopics lists the topics in the order in which they are told.
var AccessTopics = [...]AccessTopic{
	AccessPurposes, AccessSources, AccessRecipients, AccessKeeping, AccessRights, AccessComplaints,
}

var accessTopicNames = spelt[AccessTopic]("topic", "purposes", "sources", "recipients", "keeping", "rights", "complaints")

// String is the topic as JSON has it, in English.
func (t AccessTopic) String() string { return accessTopicNames.of(t) }

// MarshalText writes the topic's name, so that JSON shows it.
func (t AccessTopic) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// AccessText is what a programme says about a topic in its own words.
type AccessText struct {
	Topic AccessTopic `cbor:"1,keyasint" json:"topic"`
	Text  string      `cbor:"2,keyasint" json:"text"`
}

// AccessText is the programme's own text about a topic; "" where it has none.
func (p Programme) AccessText(topic AccessTopic) string {
	for _, a := range p.AccessTexts {
		if a.Topic == topic {
			return a.Text
		}
	}
	return ""
}

// WithAccessText returns the programme with a text of its own about a topic, or
// with none where it is empty.
func (p Programme) WithAccessText(topic AccessTopic, text string) Programme {
	p.AccessTexts = slices.DeleteFunc(slices.Clone(p.AccessTexts), func(a AccessText) bool { return a.Topic == topic })
	if text != "" {
		p.AccessTexts = append(p.AccessTexts, AccessText{topic, text})
	}
	return p
}

func (p Programme) validateAccess() error {
	for _, a := range p.AccessTexts {
		if !accessTopicNames.has(a.Topic) {
			return invalid("access", "this is no topic of an answer to a request")
		}
		if err := atMost("access", a.Text, MaxNote); err != nil {
			return err
		}
	}
	return nil
}
