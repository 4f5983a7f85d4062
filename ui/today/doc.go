// Package today is the first screen: tonight's meeting with one button into its
// register, and who needs a call.
package today
