package nightbell.web.auth;

/**
 * The doors of the house: verb, address, the least role, and the bound. A new address needs a line
 * here before anybody but an administrator of the whole house gets through.
 */
final class DoorTable {
  private DoorTable() {}

  static final String TEXT =
      """
      # Opened by a key, token or signature in the request itself, or with nothing to hide.
      GET    /ping                                          open
      ANY    /v1/**                                         open
      ANY    /v2/**                                         open
      ANY    /twilio/**                                     open
      ANY    /practice/**                                   open
      GET    /api/v1/oncall/{name}.ics                      open
      GET    /a/{token}                                     open
      POST   /a/{token}                                     open
      GET    /sign-in                                       open
      POST   /sign-in                                       open
      GET    /sign-in/with/{provider}                       open
      GET    /sign-in/with/{provider}/back                  open
      GET    /sign-in/forgot                                open
      POST   /sign-in/forgot                                open
      GET    /sign-in/password/{secret}                     open
      POST   /sign-in/password/{secret}                     open
      GET    /sign-in/{token}                               open
      GET    /docs                                          open
      GET    /openapi.json                                  open
      POST   /sign-out                                      open

      # Incidents and what is said of them.
      GET    /                                              responder own
      GET    /incidents                                     responder own
      GET    /api/v1/events                                 responder own
      GET    /incidents/{number}                            responder own
      POST   /incidents/{number}/{action}                   responder own
      POST   /incidents/{number}/morning/cause              responder own
      POST   /incidents/{number}/morning/worth              responder own
      POST   /incidents/{number}/morning/review             manager own
      POST   /incidents/{number}/morning/follow-ups         responder own
      POST   /incidents/{number}/morning/follow-ups/{id}    responder own
      GET    /incidents/{number}/review                     responder own
      GET    /api/v1/incidents                              responder own
      GET    /api/v1/incidents/{number}                     responder own
      GET    /api/v1/incidents/{number}/timeline            responder own
      GET    /api/v1/incidents/{number}/why                 responder own
      GET    /api/v1/incidents/{number}/debrief             responder own
      GET    /api/v1/incidents/{number}/review.md           responder own
      POST   /api/v1/incidents/{number}/{action}            responder own
      POST   /api/v1/incidents/{number}/cause               responder own
      POST   /api/v1/incidents/{number}/worth               responder own
      POST   /api/v1/incidents/{number}/review              manager own
      POST   /api/v1/incidents/{number}/follow-ups          responder own
      GET    /api/v1/follow-ups                             responder own
      POST   /api/v1/follow-ups/{id}                        responder own
      POST   /api/v1/follow-ups/{id}/close                  responder own
      GET    /api/v1/pages                                  responder own
      GET    /api/v1/rejected                               responder own
      GET    /api/v1/set-aside                              administrator house
      POST   /api/v1/set-aside/{table}/{id}/release         administrator house

      # The matrix.
      GET    /matrix                                        responder own
      GET    /matrix/{client}                               responder own
      GET    /matrix/{client}/versions/{number}             responder own
      GET    /matrix/{client}/explain                       responder own
      GET    /matrix/{client}/coverage                      responder own
      GET    /matrix/{client}/paper                         responder own
      GET    /matrix/{client}/edit                          manager own
      POST   /matrix/{client}/edit                          manager own
      POST   /matrix/{client}/versions/{number}/{act}       manager own
      GET    /api/v1/clients                                responder own
      POST   /api/v1/clients                                administrator house
      DELETE /api/v1/clients/{id}                           administrator house
      GET    /api/v1/matrix                                 responder client
      PUT    /api/v1/matrix                                 manager client
      GET    /api/v1/matrix/paper                           responder client
      GET    /api/v1/matrix/versions                        responder client
      GET    /api/v1/matrix/versions/{number}               responder own
      POST   /api/v1/matrix/versions/{number}/sign          manager own
      POST   /api/v1/matrix/versions/{number}/withdraw      manager own
      GET    /api/v1/matrix/diff                            responder own
      GET    /api/v1/matrix/review                          responder client
      POST   /api/v1/matrix/review                          manager client
      GET    /api/v1/matrix/explain                         responder client
      GET    /api/v1/findings                               responder client
      GET    /api/v1/coverage                               responder client
      GET    /api/v1/gaps                                   responder own

      # Who is on call. What is another person's is for managers; the resources see to that.
      GET    /api/v1/oncall                                 responder own
      GET    /api/v1/oncall/load                            manager own
      GET    /api/v1/overrides                              responder own
      POST   /api/v1/overrides                              manager client
      DELETE /api/v1/overrides/{id}                         manager own
      GET    /api/v1/away                                   responder own
      POST   /api/v1/away                                   responder client
      DELETE /api/v1/away/{id}                              responder own
      POST   /api/v1/away/import                            responder client
      GET    /api/v1/swaps                                  responder own
      POST   /api/v1/swaps                                  responder client
      POST   /api/v1/swaps/{id}/consent                     responder own
      DELETE /api/v1/swaps/{id}                             responder own
      GET    /api/v1/feeds                                  responder own
      POST   /api/v1/feeds                                  responder client
      DELETE /api/v1/feeds/{id}                             responder own
      GET    /oncall                                        responder own
      GET    /oncall/shifts                                 responder own
      GET    /oncall/load                                   manager own
      POST   /oncall/overrides                              manager own
      POST   /oncall/overrides/{id}/end                     manager own
      POST   /oncall/away                                   responder own
      POST   /oncall/away/{id}/end                          responder own
      POST   /oncall/swaps                                  responder own
      POST   /oncall/swaps/{id}/consent                     responder own
      POST   /oncall/swaps/{id}/end                         responder own
      POST   /oncall/feeds                                  responder own
      POST   /oncall/feeds/{id}/revoke                      responder own
      GET    /api/v1/silences                               responder own
      POST   /api/v1/silences                               manager client
      DELETE /api/v1/silences/{id}                          manager own
      GET    /api/v1/people                                 responder own
      GET    /api/v1/people/{id}                            responder own
      POST   /api/v1/people                                 administrator house
      DELETE /api/v1/people/{id}                            administrator house
      POST   /api/v1/people/{id}/test                       responder own
      POST   /api/v1/people/{id}/confirm                    responder own
      POST   /api/v1/people/{id}/erase                      administrator house
      GET    /api/v1/drills                                 responder own
      POST   /api/v1/drills                                 manager client

      # The record, and reports from it.
      GET    /record                                        manager own
      GET    /record/figures                                manager own
      GET    /record/evidence                               manager own
      GET    /record/verify                                 administrator house
      POST   /record/verify                                 administrator house
      GET    /reports/response                              manager client
      GET    /api/v1/reports/response                       manager client
      GET    /api/v1/reports/intake                         manager own
      GET    /api/v1/audit                                  manager own
      GET    /api/v1/audit/export                           manager client
      GET    /api/v1/audit/verify                           administrator house
      POST   /api/v1/backup                                 administrator house

      # People who sign in. What they may give to whom the accounts themselves know.
      GET    /api/v1/users                                  administrator own
      POST   /api/v1/users                                  administrator own
      PUT    /api/v1/users/{id}                             administrator own
      DELETE /api/v1/users/{id}                             administrator own
      POST   /api/v1/users/{id}/enable                      administrator own
      GET    /api/v1/tokens                                 responder own
      POST   /api/v1/tokens                                 responder own
      DELETE /api/v1/tokens/{id}                            responder own
      GET    /api/v1/sessions                               responder own
      DELETE /api/v1/sessions                               responder own
      DELETE /api/v1/sessions/{id}                          responder own
      GET    /settings/account                              responder own
      POST   /settings/account/create                       administrator house
      POST   /settings/account/password                     responder own
      GET    /settings/account/second-step                  responder own
      POST   /settings/account/second-step                  responder own
      POST   /settings/account/second-step/off              responder own
      POST   /settings/account/sessions/{id}/end            responder own
      POST   /settings/account/tokens                       responder own
      POST   /settings/account/tokens/{id}/revoke           responder own
      GET    /settings/people                               administrator own
      POST   /settings/people/invite                        administrator own
      POST   /settings/people/{id}/rights                   administrator own
      POST   /settings/people/{id}/{act}                    administrator own

      # Settings, and what comes in by which key.
      GET    /settings                                      administrator own
      GET    /settings/keys                                 administrator own
      POST   /settings/keys                                 administrator own
      GET    /settings/keys/{id}                            administrator own
      GET    /settings/keys/{id}/first                      administrator own
      POST   /settings/keys/{id}/rotate                     administrator own
      POST   /settings/keys/{id}/revoke                     administrator own
      GET    /settings/contacts                             administrator own
      GET    /settings/contacts/{client}/{person}           administrator own
      GET    /settings/contacts/{client}/{person}/tests     administrator own
      POST   /settings/contacts/{client}/{person}/{what}    administrator own
      POST   /settings/backup                               administrator house
      GET    /api/v1/keys                                   administrator own
      POST   /api/v1/keys                                   administrator client
      DELETE /api/v1/keys/{id}                              administrator own
      POST   /api/v1/keys/{id}/rotate                       administrator own
      GET    /api/v1/keys/{id}/mapping                      administrator own
      PUT    /api/v1/keys/{id}/mapping                      administrator own
      GET    /api/v1/keys/{id}/setup                        administrator own
      GET    /api/v1/keys/{id}/mail                         administrator own
      PUT    /api/v1/keys/{id}/mail                         administrator own
      DELETE /api/v1/keys/{id}/mail                         administrator own
      POST   /api/v1/keys/{id}/mail/try                     administrator own
      POST   /api/v1/mappings/try                           administrator own
      GET    /api/v1/setup                                  responder own
      GET    /api/v1/setup/{tool}                           responder own
      POST   /api/v1/setup/{tool}                           responder own
      GET    /api/v1/heartbeats                             responder own
      DELETE /api/v1/heartbeats/{client}/{name}             manager own
      """
          .stripTrailing();
}
